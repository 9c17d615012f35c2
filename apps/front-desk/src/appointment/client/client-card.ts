import { Component, ElementRef, afterNextRender, computed, inject, viewChild } from '@angular/core';
import { TranslocoDirective } from '@jsverse/transloco';
import { Disc } from '../../shared/ui/disc';
import { Icon } from '../../shared/ui/icon';
import { FieldNotes } from '../details/field-notes';
import { AppointmentForm } from '../form/appointment-form';
import { readablePhone } from './client-text.rules';
import { ClientContact } from './contact/client-contact';
import { ContactEditing } from './contact/contact-editing';

/** Who the appointment is for: a card and how the client is reached, or the fields of somebody new. */
@Component({
  selector: 'ar-client-card',
  providers: [ContactEditing],
  imports: [TranslocoDirective, ClientContact, Disc, Icon, FieldNotes],
  templateUrl: './client-card.html',
  styleUrl: './client-card.css',
})
export class ClientCard {
  protected readonly form = inject(AppointmentForm);
  private readonly name = viewChild<ElementRef<HTMLInputElement>>('name');
  private readonly phone = viewChild<ElementRef<HTMLInputElement>>('phone');

  protected readonly contact = inject(ContactEditing);
  protected readonly client = computed(() => this.form.draft().client);
  protected readonly readable = computed(() => readablePhone(this.client()?.phone ?? ''));
  /** The server has the name and is about to make the card: it is nobody's field any more. */
  protected readonly isLinking = computed(
    () => this.client()?.kind === 'new' && !this.form.changed().includes('client') && !!this.form.saved(),
  );

  constructor() {
    afterNextRender(() => this.focusEmpty());
  }

  protected write(part: { name?: string; phone?: string; email?: string }): void {
    const client = this.client();
    if (client?.kind === 'new') this.form.chooseClient({ ...client, ...part });
  }

  /** Back to the search, with what was typed. */
  protected change(): void {
    const client = this.client();
    const text = client?.kind === 'new' ? client.name || client.phone : '';
    this.form.chooseClient(null);
    this.form.clientText.set(text);
    setTimeout(() => document.getElementById('appointment-client')?.focus());
  }

  private focusEmpty(): void {
    const client = this.client();
    if (client?.kind !== 'new' || this.isLinking()) return;
    const empty = client.name === '' ? this.name() : this.phone();
    empty?.nativeElement.focus();
  }
}
