import { Injectable, inject } from '@angular/core';
import { Api } from '../../shared/api/api';
import type { ApiProblem } from '../../shared/api/api-problem';
import { routes } from '../../shared/api/routes';
import { Formats } from '../../shared/format/formats';
import type { DayAppointment } from '../../shared/live/day-picture';
import { SessionStore } from '../../shared/session/session-store';
import { Centre } from '../day/centre';
import { OpenDay } from '../day/open-day';
import { alternativesOffered } from '../rules/alternatives';
import { instantAt } from '../rules/day-axis';
import { type Place, isSamePlace } from './move-appointment';
import { NearbyPlaces } from './nearby-places';
import type { OfferedPlace } from './refusals';

const daysAhead = 14;

/** Where an appointment that was refused could go: what the server named, what the loaded day shows, the next days. */
@Injectable()
export class AlternativesOffered {
  private readonly api = inject(Api);
  private readonly session = inject(SessionStore);
  private readonly formats = inject(Formats);
  private readonly centre = inject(Centre);
  private readonly day = inject(OpenDay);
  private readonly near = inject(NearbyPlaces);

  /** At once, from what is known; the server's come first. */
  now(appointment: DayAppointment, wanted: Place, problem: ApiProblem): OfferedPlace[] {
    const named = (problem.slotTaken ?? problem.clientBusy)?.alternatives ?? [];
    return this.distinct(appointment, [...named, ...this.near.list(appointment, wanted)]);
  }

  /** Also on the following days with the same person, where fewer than three were found. */
  async later(appointment: DayAppointment, found: readonly OfferedPlace[]): Promise<OfferedPlace[]> {
    const branchId = this.session.branch()?.id;
    const serviceId = appointment.services[0]?.serviceId;
    if (found.length >= alternativesOffered || !branchId || !serviceId) return [...found];
    const axis = this.day.axis();
    const query = {
      serviceId,
      teamMemberId: appointment.teamMemberId,
      from: instantAt(axis, axis.minutes),
      to: instantAt(axis, axis.minutes + daysAhead * 1440),
      limit: alternativesOffered,
      ...(appointment.client?.id && { clientId: appointment.client.id }),
    };
    const { slots } = await this.api.call(routes.listFreeSlots, { params: { branchId }, query });
    const length = Date.parse(appointment.end) - Date.parse(appointment.start);
    const places = slots.map(({ teamMemberId, start }) => ({
      teamMemberId,
      start,
      end: new Date(Date.parse(start) + length).toISOString(),
    }));
    return this.distinct(appointment, [...found, ...places]);
  }

  /** Each place once, and not the one where it already is. */
  private distinct(appointment: DayAppointment, places: readonly Place[]): OfferedPlace[] {
    const other = places.filter((place) => !isSamePlace(place, appointment));
    const different = other.filter((place, index) => other.findIndex((one) => isSamePlace(one, place)) === index);
    return different.slice(0, alternativesOffered).map((place) => ({
      ...place,
      date: this.formats.localDate(place.start),
      time: this.formats.time(place.start),
      memberName: this.nameOf(place.teamMemberId),
    }));
  }

  private nameOf(memberId: string): string {
    return (
      this.day.plan()?.members.get(memberId)?.name ?? this.centre.people().find(({ id }) => id === memberId)?.name ?? ''
    );
  }
}
