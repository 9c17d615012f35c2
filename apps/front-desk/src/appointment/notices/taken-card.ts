import { Component, ElementRef, computed, inject, input, output, signal } from '@angular/core';
import type { Alternative, Blocker, SlotTakenFacts } from '@anteroom/contracts-scheduling';
import { TranslocoDirective, TranslocoService } from '@jsverse/transloco';
import { Formats } from '../../shared/format/formats';
import { SessionStore } from '../../shared/session/session-store';
import { Icon } from '../../shared/ui/icon';
import { type KeyBinding, Keys } from '../../shared/ui/keys';
import { firstNameOf } from '../../shared/ui/person';
import { Catalogue } from '../catalogue';
import { AppointmentForm } from '../form/appointment-form';
import { SlotKeeper } from '../hold/slot-keeper';

const shownAtMost = 3;

/** The time is taken: by what, and three ways on. Everything typed stays where it is. */
@Component({
  selector: 'ar-taken-card',
  imports: [TranslocoDirective, Icon],
  templateUrl: './taken-card.html',
  styleUrl: './taken-card.css',
})
export class TakenCard {
  readonly taken = input.required<SlotTakenFacts>();
  /** Save over what is there, with the reason that was given. */
  readonly overbooked = output();

  protected readonly form = inject(AppointmentForm);
  private readonly slots = inject(SlotKeeper);
  private readonly host = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;
  private readonly session = inject(SessionStore);
  private readonly catalogue = inject(Catalogue);
  private readonly formats = inject(Formats);
  private readonly transloco = inject(TranslocoService);

  protected readonly alternatives = computed(() => this.taken().alternatives.slice(0, shownAtMost));
  protected readonly canOverbook = computed(() => this.session.can('appointment.overbook'));
  protected readonly overbooking = signal(false);
  protected readonly sentences = computed(() =>
    this.taken()
      .blockers.slice(0, shownAtMost)
      .map((one) => this.sentenceOf(one)),
  );

  constructor() {
    inject(Keys).bind(
      Array.from({ length: shownAtMost }, (_, index): KeyBinding => ({
        key: `${index + 1}`,
        label: 'appointment.keys.alternative',
        unlisted: index > 0,
        when: () => this.hasFocus(),
        run: () => this.choose(this.alternatives()[index]),
      })),
    );
  }

  hasFocus(): boolean {
    return this.host.contains(document.activeElement);
  }

  protected choose(alternative: Alternative | undefined): void {
    if (alternative) this.slots.choose(alternative);
  }

  protected wordsOf({ start, teamMemberId }: Alternative): string {
    const date = this.formats.localDate(start);
    const day = date === this.form.draft().start.date ? '' : `${this.formats.date(date, 'short')}, `;
    const member =
      teamMemberId === this.form.draft().teamMemberId ? '' : `, ${this.catalogue.member(teamMemberId)?.name ?? ''}`;
    return `${day}${this.formats.time(start)}${member}`;
  }

  protected overbook(reason: string): void {
    if (reason.trim().length < 3) return;
    this.form.overbookReason.set(reason.trim());
    this.overbooked.emit();
  }

  private sentenceOf(blocker: Blocker): string {
    return this.transloco.translate(`appointment.taken.by.${blocker.kind}`, {
      seat: blocker.seatName,
      label: blocker.label,
      by: firstNameOf(blocker.by?.name ?? ''),
      time: this.formats.timeRange(blocker.start, blocker.end),
    });
  }
}
