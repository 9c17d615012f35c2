import { Injectable, inject } from '@angular/core';
import { Formats } from '../../shared/format/formats';
import { DayClock } from '../day/day-clock';
import { OpenDay } from '../day/open-day';
import { ViewOptions } from '../day/view-options';
import { alternativesFor } from '../rules/alternatives';
import { instantAt } from '../rules/day-axis';
import { spanOf } from '../rules/day-plan';
import { usualMinutes } from '../rules/free-ghost';
import type { Place } from './move-appointment';
import type { OfferedPlace } from './refusals';

/** Free times of the open day for a booking of usual length, near one that cannot be had. */
@Injectable()
export class FreePlaces {
  private readonly day = inject(OpenDay);
  private readonly clock = inject(DayClock);
  private readonly options = inject(ViewOptions);
  private readonly formats = inject(Formats);

  near(wanted: Place): OfferedPlace[] {
    const plan = this.day.plan();
    if (!plan) return [];
    const axis = this.day.axis();
    const { start } = spanOf(axis, wanted.start, wanted.end);
    const plain = { bufferMinutes: 0, serviceIds: [], resourceIds: [] };
    const candidate = { ...plain, memberId: wanted.teamMemberId, start, end: start + usualMinutes };
    const notBefore = this.clock.isToday() ? this.clock.minute() : 0;
    const rules = { step: this.options.step(), catalogue: this.day.catalogue(), notBefore };
    return alternativesFor(plan, candidate, rules).map((place) => ({
      teamMemberId: place.memberId,
      start: instantAt(axis, place.start),
      end: instantAt(axis, place.end),
      date: this.day.date(),
      time: this.formats.time(instantAt(axis, place.start)),
      memberName: this.day.memberName(place.memberId),
    }));
  }
}
