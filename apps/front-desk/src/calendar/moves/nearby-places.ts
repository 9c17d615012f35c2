import { Injectable, inject } from '@angular/core';
import type { DayAppointment } from '../../shared/live/day-picture';
import { DayStore } from '../../shared/live/day-store';
import { DayClock } from '../day/day-clock';
import { OpenDay } from '../day/open-day';
import { ViewOptions } from '../day/view-options';
import { alternativesFor } from '../rules/alternatives';
import { instantAt } from '../rules/day-axis';
import { spanOf } from '../rules/day-plan';
import { InHand } from './in-hand';
import type { Place } from './move-appointment';

/** Free places on the open day, computed here. */
@Injectable()
export class NearbyPlaces {
  private readonly day = inject(OpenDay);
  private readonly clock = inject(DayClock);
  private readonly options = inject(ViewOptions);
  private readonly inHand = inject(InHand);
  private readonly store = inject(DayStore);

  list(appointment: DayAppointment, wanted: Place): Place[] {
    const plan = this.day.plan();
    if (!plan) return [];
    const axis = this.day.axis();
    const span = spanOf(axis, wanted.start, wanted.end);
    const candidate = this.inHand.candidateOf({ appointment, memberId: wanted.teamMemberId, ...span });
    const rules = {
      step: this.options.step(),
      catalogue: this.day.catalogue(),
      fromMemberId: appointment.teamMemberId,
      notBefore: this.clock.isToday() ? this.clock.minute() : 0,
    };
    return alternativesFor(plan, candidate, rules)
      .map(({ memberId, start, end }) => ({
        teamMemberId: memberId,
        start: instantAt(axis, start),
        end: instantAt(axis, end),
      }))
      .filter((place) => !this.isClientElsewhere(appointment, place));
  }

  /** Whether the client has another appointment of the open day at that time. */
  private isClientElsewhere({ id, client }: DayAppointment, place: Place): boolean {
    if (!client?.id) return false;
    return this.store
      .appointments()
      .some(
        (other) =>
          other.id !== id &&
          other.client?.id === client.id &&
          other.status !== 'cancelled' &&
          Date.parse(other.start) < Date.parse(place.end) &&
          Date.parse(other.end) > Date.parse(place.start),
      );
  }
}
