import { Component, ElementRef, computed, effect, inject, untracked, viewChild } from '@angular/core';
import type { ClientSummary } from '@anteroom/contracts-clients';
import { TranslocoDirective } from '@jsverse/transloco';
import { ProblemWords } from '../../shared/api/problem-words';
import { Icon } from '../../shared/ui/icon';
import { AppointmentForm } from '../form/appointment-form';
import { ActiveOption } from '../../shared/ui/pick/active-option';
import { PickList } from '../../shared/ui/pick/pick-list';
import { ClientFinder } from './client-finder';
import { markedParts, newClientOf, readablePhone } from './client-text.rules';

export type ClientOption =
  { readonly kind: 'found'; readonly client: ClientSummary } | { readonly kind: 'new'; readonly text: string };

/** One field, “Name or phone”: searches while it is typed into; who is not found is a new client. */
@Component({
  selector: 'ar-client-search',
  imports: [TranslocoDirective, Icon, PickList],
  providers: [ClientFinder],
  templateUrl: './client-search.html',
  styleUrl: './client-search.css',
})
export class ClientSearch {
  protected readonly form = inject(AppointmentForm);
  protected readonly finder = inject(ClientFinder);
  private readonly problems = inject(ProblemWords);
  private readonly field = viewChild.required<ElementRef<HTMLInputElement>>('field');

  protected readonly typed = computed(() => this.form.clientText().trim());
  /** Whoever was found, then “new client” for what was typed: always there, so that Enter never waits for a search. */
  protected readonly options = computed<readonly ClientOption[]>(() => {
    const text = this.typed();
    const found = text === '' ? [] : this.finder.clients().map((client) => ({ kind: 'found', client }) as const);
    return text.length < 2 ? found : [...found, { kind: 'new', text }];
  });
  protected readonly active = new ActiveOption<ClientOption>(() => this.options());
  protected readonly failure = computed(() => {
    const problem = this.finder.phase() === 'failed' && this.finder.problem();
    return problem ? this.problems.sentence(problem) : undefined;
  });
  protected readonly phone = readablePhone;
  protected readonly parts = markedParts;

  constructor() {
    const resumed = untracked(this.form.clientText);
    if (resumed) this.finder.search(resumed);
    effect(() => {
      this.finder.answered();
      this.active.reset();
    });
  }

  protected search(text: string): void {
    this.form.clientText.set(text);
    this.active.reset();
    this.finder.search(text);
  }

  protected take(option: ClientOption): void {
    if (option.kind === 'new') this.form.chooseClient(newClientOf(option.text));
    else this.form.chooseClient({ kind: 'known', ...option.client });
  }

  protected press(event: KeyboardEvent): void {
    if (event.key === 'Escape' && this.typed() !== '') {
      event.preventDefault();
      this.search('');
      this.field().nativeElement.value = '';
    } else if (event.key === 'Enter' && !event.ctrlKey && !event.metaKey) {
      event.preventDefault();
      this.takeActive();
    } else if (this.active.moveBy(event.key)) event.preventDefault();
  }

  /** Enter waits for the answer to what was typed: a client who is known must not become a second card in a hurry. */
  private takeActive(): void {
    const option = this.active.option();
    if (option && this.finder.phase() !== 'searching') this.take(option);
  }
}
