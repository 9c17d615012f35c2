import { ProductLinesChanged } from '@anteroom/contracts-inventory';
import { AppointmentChanged } from '@anteroom/contracts-scheduling';
import type { Message } from '@anteroom/contracts-shared';
import { Temporal } from '@anteroom/kernel';
import type { z } from 'zod';
import { berlin, eur, morning, newId } from './centre.fixture';

export interface AppointmentFacts extends Partial<Message<typeof AppointmentChanged>['body']> {
  readonly version?: number;
  /** Price of its one service, minor units. */
  readonly price?: number;
}

/** What scheduling says of an appointment: booked for half an hour at 11:00 in Berlin, where nothing else is said. */
export function anAppointment({ version = 1, price = 5000, ...facts }: AppointmentFacts = {}): Message<
  typeof AppointmentChanged
> {
  const appointmentId = facts.appointmentId ?? newId();
  const start = facts.start ?? '2026-11-24T10:00:00Z';
  return {
    id: newId(),
    kind: AppointmentChanged.name,
    aggregateId: appointmentId,
    aggregateVersion: version,
    occurredAt: morning,
    body: {
      appointmentId,
      branchId: berlin,
      visitId: newId(),
      deed: 'booked',
      status: 'booked',
      start,
      end: Temporal.Instant.from(start).add({ minutes: 30 }).toString(),
      before: null,
      teamMember: { id: newId(), name: 'Dr Weber' },
      client: { id: newId(), name: 'Ingrid Holm', phone: null },
      services: [{ serviceId: newId(), name: 'Consultation', quantity: 1, price: eur(price), discount: eur(0) }],
      resources: [],
      by: { id: newId(), name: 'Tomás', colour: 1 },
      ...facts,
    },
  };
}

type ProductBody = z.output<typeof ProductLinesChanged.body>;

/** What inventory says of the products of an appointment, one for each price. */
export function someProducts(
  appointmentId: string,
  prices: readonly number[],
  { version = 1, ...facts }: Partial<ProductBody> & { version?: number } = {},
): Message<typeof ProductLinesChanged> {
  const lines = prices.map((price, index) => ({
    lineId: `018f000f-0000-7000-8000-${String(index + 1).padStart(12, '0')}`,
    productId: newId(),
    name: `Cream ${index + 1}`,
    quantity: 1,
    price: eur(price),
    discount: eur(0),
  }));
  return {
    id: newId(),
    kind: ProductLinesChanged.name,
    aggregateId: appointmentId,
    aggregateVersion: version,
    occurredAt: morning,
    body: { branchId: berlin, appointmentId, visitId: newId(), lines, ...facts },
  };
}
