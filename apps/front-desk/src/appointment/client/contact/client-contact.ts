import {
  Component,
  ElementRef,
  Injector,
  afterNextRender,
  computed,
  effect,
  inject,
  input,
  signal,
  untracked,
} from '@angular/core';
import { TranslocoDirective } from '@jsverse/transloco';
import { ProblemWords } from '../../../shared/api/problem-words';
import { FeatureWords } from '../../../shared/words/feature-words';
import { Disc } from '../../../shared/ui/disc';
import { Icon } from '../../../shared/ui/icon';
import { Skeleton } from '../../../shared/ui/skeleton';
import type { DraftClient } from '../../draft/appointment-draft';
import { readablePhone } from '../client-text.rules';
import { ContactEditing } from './contact-editing';
import { ContactEditor } from './contact-editor';
import { Languages } from './languages';

/** Who a known client is and how they are reached: phone, e-mail, language and channel, edited where they stand. */
@Component({
  selector: 'ar-client-contact',
  imports: [TranslocoDirective, ContactEditor, Disc, Icon, Skeleton],
  templateUrl: './client-contact.html',
  styleUrl: './client-contact.css',
})
export class ClientContact {
  /** As the appointment knows them, until the card is there. */
  readonly client = input.required<Extract<DraftClient, { kind: 'known' }>>();

  protected readonly contact = inject(ContactEditing);
  protected readonly languages = inject(Languages);
  private readonly problems = inject(ProblemWords);
  private readonly injector = inject(Injector);
  private readonly host = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;

  /** Whether the sentences of this part are there. */
  protected readonly ready = signal(false);
  /** What the card says, or what the appointment knows as long as there is none. */
  protected readonly shown = computed(() => this.contact.card() ?? this.client());
  protected readonly phone = computed(() => readablePhone(this.shown().phone ?? ''));
  protected readonly failure = computed(() => {
    const problem = this.contact.loadProblem();
    return problem && this.problems.sentence(problem);
  });

  constructor() {
    const words = inject(FeatureWords).load('contact');
    words.then(
      () => this.ready.set(true),
      () => undefined, // the name and phone stand there without them
    );
    effect(() => this.contact.show(this.client().id));
    effect(() => this.follow());
  }

  protected edit(field: 'name' | 'email'): void {
    this.contact.begin();
    this.focus(`#contact-${field}`);
  }

  /** Back to where the editing began. */
  protected closed(): void {
    this.focus('[data-contact-edit]');
  }

  /** The appointment heard that the card says something else: it is read again, but not under somebody's hands. */
  private follow(): void {
    const { id, name, phone } = this.client();
    const card = untracked(() => this.contact.card());
    if (card?.id === id && (card.name !== name || card.phone !== phone)) untracked(() => this.contact.reload());
  }

  private focus(selector: string): void {
    afterNextRender(() => this.host.querySelector<HTMLElement>(selector)?.focus(), { injector: this.injector });
  }
}
