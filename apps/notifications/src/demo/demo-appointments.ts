import { type DemoAppointment, type DemoOrder, atMinute, branches, demoDays } from '@anteroom/demo-centre';
import { Temporal } from '@anteroom/kernel';
import type { AppointmentCopy } from '../domain/appointment-copy';
import { tellingOf } from '../domain/telling.rules';

/** So far back the demo's log of messages reaches; what was before nobody looks up. */
const loggedDays = 5;

export const demoInstant = (minute: number): Temporal.Instant => Temporal.Instant.from(atMinute(minute));

/** The demo's appointments that messages are about: those of the last days, and everything ahead. */
export function* toldAppointments(order: DemoOrder): Generator<DemoAppointment[]> {
  const earliest = order.now.subtract({ hours: 24 * loggedDays }).epochMilliseconds / 60_000;
  for (const { appointments } of demoDays(order)) {
    const told = appointments.filter(({ start }) => start > earliest);
    if (told.length > 0) yield told;
  }
}

/** An appointment of the demo as planning sees it: everybody knows of it. */
export function copyOf(one: DemoAppointment): AppointmentCopy {
  const start = demoInstant(one.start);
  const present = { status: one.status, start, teamMemberId: one.person.id };
  return {
    ...present,
    id: one.id,
    wordingVersion: wordingVersionOf(one),
    changedAt: demoInstant(one.bookedAt),
    toldClient: tellingOf(present),
    toldStaff: tellingOf(present),
    off: [],
    leadMinutes: undefined,
  };
}

/** Nothing but a cancellation changes what a client reads. */
export const wordingVersionOf = ({ status, steps }: DemoAppointment): number =>
  status === 'cancelled' ? steps.length : 1;

export function appointmentRow(one: DemoAppointment) {
  const telling = tellingOf(copyOf(one));
  return {
    id: one.id,
    branch_id: branches[one.branch].id,
    version: one.steps.length,
    wording_version: wordingVersionOf(one),
    changed_at: atMinute(one.bookedAt),
    planned_with: one.client.id,
    status: one.status,
    starts_at: atMinute(one.start),
    ends_at: atMinute(one.end),
    team_member_id: one.person.id,
    team_member_name: one.person.name,
    client_id: one.client.id,
    client_name: one.client.name,
    client_phone: one.client.phone,
    services: one.lines.map(({ name }) => name),
    resources: one.units,
    told_client: telling,
    told_staff: telling,
    settings_version: 1,
  };
}
