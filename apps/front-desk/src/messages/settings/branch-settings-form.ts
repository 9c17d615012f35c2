import { NgTemplateOutlet } from '@angular/common';
import { Component, computed, inject, input } from '@angular/core';
import { TranslocoDirective, TranslocoService } from '@jsverse/transloco';
import type { Carriers, NotificationChannel } from '@anteroom/contracts-notifications';
import { MessageWords } from '../message-words';
import { FieldNotes } from './field-notes';
import {
  type BranchSettings,
  type ChannelOrder,
  type SettingField,
  channelOrders,
  channelsOf,
  minutesText,
  mostLeads,
  orderOf,
  phoneOf,
  secondsOf,
  toggledLead,
} from './settings.rules';
import { SettingsStore } from './settings-store';

/** Minutes before the start, of a reminder or of the request to confirm. */
const leadChoices = [10_080, 4_320, 2_880, 1_440, 720, 240, 120, 60, 30] as const;
const longestFirst = (a: number, b: number) => b - a;

/** When and how clients are written to; every field is saved when it is left. */
@Component({
  selector: 'ar-branch-settings-form',
  imports: [NgTemplateOutlet, TranslocoDirective, FieldNotes],
  templateUrl: './branch-settings-form.html',
  styleUrl: './branch-settings-form.css',
})
export class BranchSettingsForm {
  readonly value = input.required<BranchSettings & { readonly carriers: Carriers }>();
  readonly mayEdit = input.required<boolean>();

  protected readonly store = inject(SettingsStore);
  protected readonly words = inject(MessageWords);
  private readonly transloco = inject(TranslocoService);

  /** Those that are chosen stand among the choices, whatever they are. */
  protected readonly leads = computed(() =>
    [...new Set([...leadChoices, ...this.value().leadMinutes])].sort(longestFirst),
  );
  protected readonly confirmations = computed(() => {
    const chosen = this.value().confirmationMinutes;
    return [...new Set([...leadChoices, ...(chosen === null ? [] : [chosen])])].sort(longestFirst);
  });
  protected readonly order = computed(() => orderOf(this.value().channels));
  protected readonly orders = computed<readonly ChannelOrder[]>(() => {
    const order = this.order();
    return channelOrders.some((one) => one === order) ? channelOrders : [...channelOrders, order];
  });
  protected readonly minutes = computed(() => minutesText(this.value().undoSeconds));
  /** Channels whose messages nobody outside gets. */
  protected readonly keptHere = computed<readonly NotificationChannel[]>(() =>
    this.value().channels.filter((channel) => this.value().carriers[channel] === 'local'),
  );

  protected chooseLead(minutes: number): void {
    const leads = toggledLead(this.value().leadMinutes, minutes);
    if (leads.length > mostLeads) this.store.complain('leadMinutes', 'leads');
    else void this.store.save('leadMinutes', leads);
  }

  protected chooseConfirmation(chosen: string): void {
    void this.store.save('confirmationMinutes', chosen === '' ? null : Number(chosen));
  }

  protected chooseOrder(order: string): void {
    void this.store.save('channels', channelsOf(order));
  }

  protected leaveMinutes(field: HTMLInputElement): void {
    const seconds = secondsOf(field.value);
    if (seconds === undefined) return this.store.complain('undoSeconds', 'minutes');
    field.value = minutesText(seconds);
    void this.store.save('undoSeconds', seconds);
  }

  protected leavePhone(field: HTMLInputElement): void {
    const phone = phoneOf(field.value);
    if (phone === undefined) return this.store.complain('phone', 'phone');
    field.value = phone ?? '';
    void this.store.save('phone', phone);
  }

  /** Escape: what is saved, as if nothing had been typed. */
  protected leave(name: SettingField, field: HTMLInputElement, saved: string): void {
    this.store.drop(name);
    field.value = saved;
  }

  protected isWrong(field: SettingField): boolean {
    const kind = this.store.stateAt(field)?.kind;
    return kind === 'complaint' || kind === 'refused' || kind === 'clash';
  }

  /** What is saved in a field, as the screen would show it. */
  protected theirs(field: SettingField): string {
    const saved = this.store.saved();
    if (!saved) return '';
    if (field === 'leadMinutes') return saved.leadMinutes.map((one) => this.words.lead(one)).join(', ') || this.none();
    if (field === 'undoSeconds') return minutesText(saved.undoSeconds);
    if (field === 'phone') return saved.phone ?? this.none();
    if (field === 'channels') return this.transloco.translate(`messages.settings.orders.${orderOf(saved.channels)}`);
    const { confirmationMinutes } = saved;
    return confirmationMinutes === null
      ? this.transloco.translate('messages.settings.never')
      : this.words.lead(confirmationMinutes);
  }

  private none(): string {
    return this.transloco.translate('messages.settings.none');
  }
}
