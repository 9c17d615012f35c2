import { AppointmentBooked, AppointmentChanged, type appointmentDeeds } from '@anteroom/contracts-scheduling';
import type { Appointment } from '../../domain/appointment';
import { isSameClient } from '../../domain/appointment-client';
import { Colleague } from '../../domain/staff';
import type { Announcement } from '../calendar/calendar';
import type { Surroundings } from '../calendar/surroundings';
import type { Before } from './before';

export type Deed = (typeof appointmentDeeds)[number];

/** What is told of one version of an appointment. */
export interface Told {
  readonly deed: Deed;
  /** Null when it is the first version. */
  readonly before: Before | null;
  readonly by: Colleague;
  /** As typed for somebody new: it goes to the card, and is kept nowhere here. */
  readonly email?: string;
  readonly surroundings: Surroundings;
}

/** What other services learn of a version of an appointment. */
export function announce(appointment: Appointment, told: Told): Announcement[] {
  return [...announceNewClient(appointment, told), announceChange(appointment, told)];
}

/** The clients service looks a person up, or makes their card, when nobody chose one: it alone needs to hear of it. */
function announceNewClient(
  appointment: Appointment,
  { before, email }: Told,
): Announcement<typeof AppointmentBooked>[] {
  const { client } = appointment;
  if (!client || client.id !== null || (before && isSameClient(before.client, client))) return [];
  const body = {
    appointmentId: appointment.id,
    branchId: appointment.branchId,
    start: appointment.startsAt.toString(),
    newClient: { name: client.name, phone: client.phone, ...(email !== undefined && { email }) },
  };
  return [{ kind: AppointmentBooked, facts: factsOf(appointment, body) }];
}

/** For everybody who follows an appointment: each version is told once. */
function announceChange(appointment: Appointment, told: Told): Announcement<typeof AppointmentChanged> {
  const { id, branchId, visitId, status, teamMemberId, client, lines, resourceUnitIds } = appointment;
  const { names, currency } = told.surroundings;
  const money = (amount: number) => ({ amount, currency });
  const body = {
    appointmentId: id,
    branchId,
    visitId,
    deed: told.deed,
    status,
    start: appointment.startsAt.toString(),
    end: appointment.endsAt.toString(),
    before: told.before && stateBefore(told.before),
    teamMember: { id: teamMemberId, name: names[teamMemberId] ?? '' },
    client,
    services: lines.map(({ serviceId, name, quantity, listPriceAmount, priceAmount, discountAmount }) => ({
      serviceId,
      name,
      quantity,
      listPrice: money(listPriceAmount),
      price: money(priceAmount),
      discount: money(discountAmount),
    })),
    resources: resourceUnitIds.map((unitId) => names[unitId] ?? ''),
    by: Colleague.of(told.by),
  };
  return { kind: AppointmentChanged, facts: factsOf(appointment, body) };
}

function stateBefore({ status, interval, teamMemberId, visitId, client }: Before) {
  return { status, start: interval.start.toString(), teamMemberId, visitId, clientId: client?.id ?? null };
}

function factsOf<Body>({ id, version }: Appointment, body: Body) {
  return { aggregateId: id, aggregateVersion: version, body };
}
