import { Component, ElementRef, computed, inject, input, output, signal } from '@angular/core';
import type { Alternative, Blocker, ClientClash, SlotTakenFacts } from '@anteroom/contracts-scheduling';
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
  /** Where the client is then; the time itself is free. */
  readonly clashes = input<readonly ClientClash[]>([]);
  /** Save all the same, with the reason that was given. */
  readonly consented = output();

  protected readonly form = inject(AppointmentForm);
  private readonly slots = inject(SlotKeeper);
  private readonly host = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;
  private readonly session = inject(SessionStore);
  private readonly catalogue = inject(Catalogue);
  private readonly formats = inject(Formats);
  private readonly transloco = inject(TranslocoService);

  protected readonly alternatives = computed(() => this.taken().alternatives.slice(0, shownAtMost));
  /** What can be done all the same, with a reason. */
  protected readonly consent = computed(() => {
    if (this.clashes().length > 0) return 'clientOverlap';
    return this.session.can('appointment.overbook') ? 'overbook' : undefined;
  });
  protected readonly consenting = signal(false);
  protected readonly sentences = computed(() =>
    [
      ...this.clashes().map((one) => this.sentenceOfClash(one)),
      ...this.taken().blockers.map((one) => this.sentenceOf(one)),
    ].slice(0, shownAtMost),
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

  protected agree(typed: string): void {
    const [consent, reason] = [this.consent(), typed.trim()];
    if (!consent || reason.length < 3) return;
    this.form.consents.update((consents) => ({ ...consents, [consent]: { reason } }));
    this.consented.emit();
  }

  private sentenceOfClash({ teamMemberName: member, start, end }: ClientClash): string {
    return this.transloco.translate('appointment.taken.by.client', {
      member,
      time: this.formats.timeRange(start, end),
    });
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
