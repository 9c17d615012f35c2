import { Component, computed, inject, resource } from '@angular/core';
import { TranslocoDirective } from '@jsverse/transloco';
import { Formats } from '../../shared/format/formats';
import { DayStore } from '../../shared/live/day-store';
import { KnownAppointments } from '../../shared/live/known-appointments';
import { Clock } from '../../shared/ui/clock';
import { Icon } from '../../shared/ui/icon';
import { Keys } from '../../shared/ui/keys';
import { OpenDay } from '../day/open-day';
import { HoverCards } from '../grid/hover-cards';
import { appointmentTitle, serviceLine } from './appointment-words';

const width = 268;
const height = 220;

/** The details of an appointment beside the pointer. The accessible name of the block says the same. */
@Component({
  selector: 'ar-hover-card',
  imports: [Icon, TranslocoDirective],
  templateUrl: './hover-card.html',
  styleUrl: './hover-card.css',
})
export class HoverCard {
  private readonly known = inject(KnownAppointments);
  private readonly cards = inject(HoverCards);
  private readonly store = inject(DayStore);
  private readonly day = inject(OpenDay);
  private readonly formats = inject(Formats);
  private readonly clock = inject(Clock);

  protected readonly card = computed(() => {
    const shown = this.cards.card();
    const appointment = shown && this.store.appointment(shown.id)();
    if (!shown || !appointment) return undefined;
    const x = Math.min(shown.x + 14, window.innerWidth - width - 8);
    const y = Math.min(shown.y + 14, window.innerHeight - height - 8);
    return { appointment, transform: `translate(${x}px, ${y}px)` };
  });
  private readonly detailsOf = computed(
    () => {
      const appointment = this.card()?.appointment;
      return appointment && { id: appointment.id, version: appointment.version };
    },
    { equal: (a, b) => a?.id === b?.id && a?.version === b?.version },
  );
  protected readonly title = computed(() => {
    const card = this.card();
    return card && appointmentTitle(card.appointment);
  });
  protected readonly services = computed(() => {
    const card = this.card();
    return card ? serviceLine(card.appointment) : '';
  });
  protected readonly times = computed(() => {
    const card = this.card();
    return card ? this.formats.timeRange(card.appointment.start, card.appointment.end) : '';
  });
  protected readonly member = computed(() => {
    const card = this.card();
    return card ? (this.day.plan()?.members.get(card.appointment.teamMemberId)?.name ?? '') : '';
  });
  protected readonly rooms = computed(
    () =>
      this.card()
        ?.appointment.resources.map(({ name }) => name)
        .join(', ') ?? '',
  );
  /** Phone and comment are not on the card of the day; the server tells the phone to those who may see it. */
  private readonly full = resource({
    params: () => this.detailsOf(),
    loader: ({ params: { id, version } }) => this.known.readAsOf(id, version),
  });
  protected readonly phone = computed(() => (this.full.hasValue() ? this.full.value().client?.phone : undefined));
  protected readonly comment = computed(() => (this.full.hasValue() ? this.full.value().comment : ''));
  constructor() {
    const isShown = () => this.cards.card() !== undefined;
    inject(Keys).bind([
      {
        key: 'Escape',
        label: 'common.close',
        unlisted: true,
        inText: true,
        when: isShown,
        run: () => this.cards.hide(),
      },
    ]);
  }

  protected readonly reachedAt = computed(() => {
    const card = this.card();
    const at = card?.appointment.statusTimes[card.appointment.status];
    return at === undefined ? undefined : this.formats.time(at);
  });
  protected readonly changed = computed(() => {
    const card = this.card();
    if (!card) return undefined;
    const { changedBy, changedAt } = card.appointment;
    return { name: changedBy.name, ago: this.formats.ago(changedAt, this.clock.serverNow()) };
  });
}
