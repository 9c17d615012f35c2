import type { AppointmentChanged } from '@anteroom/contracts-scheduling';
import type { Message } from '@anteroom/contracts-shared';
import { randomUUID } from 'node:crypto';
import { anna, berlin, bloodTest, id, weber } from './centre.fixture';

export interface SaidOfAppointment extends Partial<Message<typeof AppointmentChanged>['body']> {
  readonly serviceIds?: string[];
}

/** What scheduling says of an appointment: a blood test by Dr Weber on the 26th, where nothing else is said. */
export function anAppointmentChanged(
  appointmentId: string,
  version: number,
  occurredAt: string,
  facts: SaidOfAppointment,
): Message<typeof AppointmentChanged> {
  const { serviceIds = [bloodTest], ...body } = facts;
  const price = { amount: 3000, currency: 'EUR' };
  const services = serviceIds.map((serviceId) => ({
    serviceId,
    name: `Service ${serviceId.slice(-2)}`,
    quantity: 1,
    price,
    discount: { ...price, amount: 0 },
  }));
  const message: Message<typeof AppointmentChanged> = {
    id: randomUUID(),
    kind: 'AppointmentChanged',
    aggregateId: appointmentId,
    aggregateVersion: version,
    occurredAt,
    body: {
      appointmentId,
      branchId: berlin,
      visitId: id(51),
      deed: 'edited',
      status: 'booked',
      start: '2026-11-26T09:00:00Z',
      end: '2026-11-26T09:15:00Z',
      before: null,
      teamMember: { id: weber, name: 'Dr Weber' },
      client: null,
      services,
      resources: [],
      by: anna,
      ...body,
    },
  };
  return message;
}
