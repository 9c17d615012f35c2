import { type DemoAppointment, branches } from '@anteroom/demo-centre';
import { Temporal } from '@anteroom/kernel';
import { Bill } from '../domain/bill';
import type { BilledAppointment } from '../domain/bill-lines.rules';
import { VisitBooks } from '../domain/visit-books';

/** The statuses that change what a bill is worth or whether it is income. */
const matters = new Set(['booked', 'completed', 'cancelled', 'no-show']);

export const atMinuteInstant = (minute: number): Temporal.Instant =>
  Temporal.Instant.fromEpochMilliseconds(minute * 60_000);

/** The bill of a visit of the demo, and its books from the booking to what has become of it. */
export function demoBill(appointments: readonly DemoAppointment[], nextId: () => string): Bill {
  const [first] = appointments;
  if (!first) throw new RangeError('A visit without appointments.');
  const branch = branches[first.branch];
  const bill = new Bill({
    visitId: first.visitId,
    branchId: branch.id,
    currency: branch.currency,
    timeZone: branch.timeZone,
    discountLimitPercent: 10,
    version: 1,
    revision: 0,
    appointments: [],
    discount: null,
    dueOn: null,
    claim: null,
    payments: [],
    books: new VisitBooks(),
    clientBalance: 0,
  });
  for (const { appointment, status, at } of stepsOf(appointments)) {
    bill.follow(billed(appointment, status));
    bill.settle(nextId(), { by: appointment.bookedBy, now: atMinuteInstant(at) });
  }
  return bill;
}

type Status = DemoAppointment['status'];

function stepsOf(appointments: readonly DemoAppointment[]) {
  const steps = appointments.flatMap((appointment) => [
    ...appointment.steps.filter(({ status }) => matters.has(status)).map((step) => ({ appointment, ...step })),
    { appointment, status: appointment.status, at: appointment.steps.at(-1)?.at ?? appointment.bookedAt },
  ]);
  return steps.sort((a, b) => a.at - b.at);
}

function billed(appointment: DemoAppointment, status: Status): BilledAppointment {
  const { id, start, person, client, lines } = appointment;
  return {
    id,
    status,
    startsAt: atMinuteInstant(start),
    teamMember: person.name,
    client: { id: client.id, name: client.name },
    services: lines.map(({ name, quantity, price }, index) => ({
      id: `${id}:${index + 1}`,
      name,
      quantity,
      price: price.amount,
      discount: 0,
    })),
    products: [],
  };
}
