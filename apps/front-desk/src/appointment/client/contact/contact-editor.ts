import { NgTemplateOutlet } from '@angular/common';
import { Component, ElementRef, Injector, afterNextRender, computed, inject, output } from '@angular/core';
import { TranslocoDirective, TranslocoService } from '@jsverse/transloco';
import { ProblemWords } from '../../../shared/api/problem-words';
import { Announcer } from '../../../shared/ui/announcer';
import { Icon } from '../../../shared/ui/icon';
import { isPress } from '../../../shared/ui/key-press';
import { type ContactClash, ContactEditing } from './contact-editing';
import { type ContactField, channels } from './contact-form.rules';
import { Languages } from './languages';

/** The fields of a client's card. Enter saves, Escape leaves the card as it was. */
@Component({
  selector: 'ar-contact-editor',
  imports: [NgTemplateOutlet, TranslocoDirective, Icon],
  templateUrl: './contact-editor.html',
  styleUrl: './contact-editor.css',
})
export class ContactEditor {
  /** Saved or given up. */
  readonly closed = output();

  protected readonly contact = inject(ContactEditing);
  protected readonly languages = inject(Languages);
  private readonly problems = inject(ProblemWords);
  private readonly transloco = inject(TranslocoService);
  private readonly announcer = inject(Announcer);
  private readonly injector = inject(Injector);
  private readonly host = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;

  protected readonly texts = [
    { field: 'name', type: 'text', most: 120, dir: 'auto' },
    { field: 'phone', type: 'tel', most: 40, dir: 'ltr' },
    { field: 'email', type: 'email', most: 254, dir: 'ltr' },
  ] as const;
  protected readonly channels = channels;
  protected readonly offered = computed(() => this.languages.listWith(this.contact.form()?.language ?? ''));
  protected readonly failure = computed(() => {
    const problem = this.contact.problem();
    return problem && this.problems.sentence(problem);
  });

  protected isWrong(field: ContactField): boolean {
    return this.contact.complaintAt(field) !== undefined || this.contact.refusalAt(field) !== undefined;
  }

  /** What another person saved, as a person would read it. */
  protected theirs({ field, theirs }: ContactClash): string {
    if (field === 'preferredChannel') return this.transloco.translate(`contact.channels.${theirs}`);
    if (theirs === '') return this.transloco.translate('appointment.nothing');
    return field === 'language' ? this.languages.nameOf(theirs) : theirs;
  }

  protected type(field: ContactField, text: string): void {
    this.contact.write({ [field]: text });
  }

  protected chooseChannel(value: string): void {
    const preferredChannel = channels.find((channel) => channel === value);
    if (preferredChannel) this.contact.write({ preferredChannel });
  }

  protected press(event: KeyboardEvent): void {
    const saves = isPress(event, { key: 'S', ctrl: true });
    if (!saves && event.key !== 'Escape') return;
    event.preventDefault(); // the window has these two keys as well
    if (saves) void this.save();
    else this.cancel();
  }

  protected async save(): Promise<void> {
    if (await this.contact.save()) {
      this.announcer.polite(this.transloco.translate('contact.saved'));
      this.closed.emit();
      return;
    }
    afterNextRender(() => this.host.querySelector<HTMLElement>('[aria-invalid="true"], .clash button')?.focus(), {
      injector: this.injector,
    });
  }

  protected cancel(): void {
    this.contact.cancel();
    this.closed.emit();
  }
}
