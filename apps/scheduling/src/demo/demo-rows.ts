import { Temporal } from '@anteroom/kernel';
import { branches, demoSerialId } from '@anteroom/demo-centre';
import type { DemoAppointment, DemoDay } from './plan-period';

/** The database's own numbers for what the demo names: seats by person and unit, unit ids by branch and name. */
export interface SeatIndex {
  seatOfPerson(teamMemberId: string): number;
  unit(branchId: string, name: string): { id: string; seat: number };
}

export interface DayRows {
  readonly shift: object[];
  readonly appointment: object[];
  readonly service_line: object[];
  readonly occupancy: object[];
  readonly change_entry: object[];
}

const instant = (minute: number): string => Temporal.Instant.fromEpochMilliseconds(minute * 60_000).toString();
const range = (start: number, end: number): string => `[${instant(start)},${instant(end)})`;

function appointmentRow(one: DemoAppointment, unitIds: readonly string[]): object {
  const { bookedBy } = one;
  const times = Object.entries(one.times).map(([status, minute]) => [status, instant(minute)] as const);
  const changedAt = instant(Math.max(...Object.values(one.times)));
  return {
    id: one.id,
    branch_id: branches[one.branch].id,
    version: times.length,
    visit_id: one.id,
    team_member_id: one.person.id,
    starts_at: instant(one.start),
    ends_at: instant(one.end),
    buffer_minutes: one.offer.bufferMinutes,
    status: one.status,
    status_times: Object.fromEntries(times),
    client_id: one.client.id,
    client_name: one.client.name,
    client_phone: one.client.phone,
    resource_unit_ids: unitIds,
    comment: one.comment,
    cancel_reason: one.cancelReason,
    booked_by_id: bookedBy.id,
    booked_by_name: bookedBy.name,
    booked_by_colour: bookedBy.colour,
    booked_at: instant(one.bookedAt),
    changed_by_id: bookedBy.id,
    changed_by_name: bookedBy.name,
    changed_by_colour: bookedBy.colour,
    changed_at: changedAt,
  };
}

function serviceLineRow({ id, branch, offer }: DemoAppointment): object {
  return {
    appointment_id: id,
    line: 0,
    branch_id: branches[branch].id,
    service_id: offer.id,
    name: offer.name,
    quantity: 1,
    duration_minutes: offer.durationMinutes,
    price_amount: offer.price,
    discount_amount: 0,
  };
}

/** One entry per status reached, as the service itself would have written them. */
function changeRows(one: DemoAppointment, firstSerial: number): object[] {
  const steps = Object.entries(one.times).sort(([, a], [, b]) => a - b);
  return steps.map(([status, minute], i) => ({
    id: demoSerialId('change', firstSerial + i),
    branch_id: branches[one.branch].id,
    appointment_id: one.id,
    version: i + 1,
    at: instant(minute),
    by_id: one.bookedBy.id,
    by_name: one.bookedBy.name,
    by_colour: one.bookedBy.colour,
    kind: i === 0 ? 'booked' : 'status',
    fields: i === 0 ? [] : [{ field: 'status', before: steps[i - 1]?.[0], after: status }],
  }));
}

/** Turns planned days into rows. Serial numbers run through the whole demo, so one instance does one branch. */
export class DemoRows {
  private shifts: number;
  private changes: number;

  constructor(
    branch: 0 | 1,
    private readonly seats: SeatIndex,
  ) {
    this.shifts = branch * 1_000_000;
    this.changes = branch * 10_000_000;
  }

  of(day: DemoDay): DayRows {
    const branchId = branches[day.branch].id;
    const placed = day.appointments.map((one) => ({
      one,
      units: one.units.map((name) => this.seats.unit(branchId, name)),
    }));
    return {
      shift: day.shifts.flatMap(({ person, spans }) =>
        spans.map((span) => ({
          id: demoSerialId('shift', ++this.shifts),
          branch_id: branchId,
          team_member_id: person.id,
          on_date: day.date,
          during: range(span.start, span.end),
        })),
      ),
      appointment: placed.map(({ one, units }) => appointmentRow(one, units.map((unit) => unit.id))),
      service_line: day.appointments.map(serviceLineRow),
      occupancy: placed
        .filter(({ one }) => one.status !== 'cancelled')
        .flatMap(({ one, units }) =>
          [this.seats.seatOfPerson(one.person.id), ...units.map((unit) => unit.seat)].map((seat) => ({
            seat_id: seat,
            during: range(one.start, one.end + one.offer.bufferMinutes),
            owner_kind: 'appointment',
            owner_id: one.id,
            branch_id: branchId,
          })),
        ),
      change_entry: day.appointments.flatMap((one) => {
        const rows = changeRows(one, this.changes + 1);
        this.changes += rows.length;
        return rows;
      }),
    };
  }
}
