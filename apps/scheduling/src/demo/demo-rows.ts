import {
  type DemoAppointment,
  type DemoDay,
  type PlannedShift,
  atMinute,
  branches,
  demoPayment,
  demoSerialId,
  visitsAmong,
} from '@anteroom/demo-centre';

/** The database's own numbers for what the demo names: seats by person and unit, unit ids by branch and name. */
export interface SeatIndex {
  seatOfPerson(teamMemberId: string): number;
  unit(branchId: string, name: string): UnitSeat;
}

export interface UnitSeat {
  readonly id: string;
  readonly seat: number;
}

/** An appointment with the units it takes. */
interface Placed {
  readonly one: DemoAppointment;
  readonly units: readonly UnitSeat[];
}

/** In the order in which they may be filled. */
export const demoTables = [
  'shift',
  'appointment',
  'service_line',
  'occupancy',
  'change_entry',
  'visit_settlement',
] as const;

export type DayRows = Readonly<Record<(typeof demoTables)[number], object[]>>;

const range = (start: number, end: number): string => `[${atMinute(start)},${atMinute(end)})`;

function clientColumns({ client }: DemoAppointment): object {
  return { client_id: client.id, client_name: client.name, client_phone: client.phone };
}

/** Who booked it also made every change of it. */
function historyColumns({ bookedBy, bookedAt, steps }: DemoAppointment): object {
  return {
    booked_by_id: bookedBy.id,
    booked_by_name: bookedBy.name,
    booked_by_colour: bookedBy.colour,
    booked_at: atMinute(bookedAt),
    changed_by_id: bookedBy.id,
    changed_by_name: bookedBy.name,
    changed_by_colour: bookedBy.colour,
    changed_at: atMinute(Math.max(...steps.map(({ at }) => at))),
  };
}

function appointmentRow({ one, units }: Placed): object {
  return {
    id: one.id,
    branch_id: branches[one.branch].id,
    version: one.steps.length,
    visit_id: one.visitId,
    team_member_id: one.person.id,
    starts_at: atMinute(one.start),
    ends_at: atMinute(one.end),
    buffer_minutes: one.offer.bufferMinutes,
    status: one.status,
    status_times: Object.fromEntries(one.steps.map(({ status, at }) => [status, atMinute(at)])),
    ...clientColumns(one),
    resource_unit_ids: units.map((unit) => unit.id),
    comment: one.comment,
    cancel_reason: one.cancelReason,
    ...historyColumns(one),
  };
}

function serviceLineRows({ id, branch, offer, lines }: DemoAppointment): object[] {
  return lines.map((line, i) => ({
    appointment_id: id,
    line: i,
    branch_id: branches[branch].id,
    service_id: line.serviceId,
    name: line.name,
    quantity: line.quantity,
    duration_minutes: offer.durationMinutes,
    price_amount: line.price.amount,
    discount_amount: 0,
  }));
}

/** Turns planned days into rows. Serial numbers run through the whole demo, so one instance does one branch. */
export class DemoRows {
  private shifts: number;
  private changes: number;

  constructor(
    branch: 0 | 1,
    private readonly seats: SeatIndex,
    /** Minutes since the epoch. */
    private readonly now: number,
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
      shift: day.shifts.flatMap((shift) => this.shiftRows(day, shift)),
      appointment: placed.map(appointmentRow),
      service_line: day.appointments.flatMap(serviceLineRows),
      occupancy: placed.filter(({ one }) => one.status !== 'cancelled').flatMap((one) => this.occupancyRows(one)),
      change_entry: day.appointments.flatMap((one) => this.changeRows(one)),
      visit_settlement: this.settlementRows(day),
    };
  }

  private shiftRows({ branch, date }: DemoDay, { person, spans }: PlannedShift): object[] {
    return spans.map((span) => ({
      id: demoSerialId('shift', ++this.shifts),
      branch_id: branches[branch].id,
      team_member_id: person.id,
      on_date: date,
      during: range(span.start, span.end),
    }));
  }

  private occupancyRows({ one, units }: Placed): object[] {
    const seats = [this.seats.seatOfPerson(one.person.id), ...units.map((unit) => unit.seat)];
    return seats.map((seat) => ({
      seat_id: seat,
      during: range(one.start, one.end + one.offer.bufferMinutes),
      owner_kind: 'appointment',
      owner_id: one.id,
      branch_id: branches[one.branch].id,
    }));
  }

  /** What was paid, as the demo of payments has it; before version 1 of every bill, so that whatever it says is newer. */
  private settlementRows({ branch, appointments }: DemoDay): object[] {
    return visitsAmong(appointments).flatMap((visit) => {
      const payment = demoPayment(visit, this.now);
      if (!payment) return [];
      const { state, isSettling: is_settling } = payment;
      return [{ visit_id: visit[0]?.visitId, branch_id: branches[branch].id, state, is_settling, version: 0 }];
    });
  }

  /** One entry per status reached, as the service itself would have written them. */
  private changeRows(one: DemoAppointment): object[] {
    return one.steps.map(({ status, at }, i) => ({
      id: demoSerialId('change', ++this.changes),
      branch_id: branches[one.branch].id,
      appointment_id: one.id,
      version: i + 1,
      at: atMinute(at),
      by_id: one.bookedBy.id,
      by_name: one.bookedBy.name,
      by_colour: one.bookedBy.colour,
      kind: i === 0 ? 'booked' : 'status',
      fields: i === 0 ? [] : [{ field: 'status', before: one.steps[i - 1]?.status, after: status }],
    }));
  }
}
