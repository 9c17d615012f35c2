import { LiveChanged } from '@anteroom/contracts-shared';
import { AppointmentBooked, AppointmentChanged, CalendarChanged, TimesOffered } from '@anteroom/contracts-scheduling';
import { ClientChanged, ClientLinked } from '@anteroom/contracts-clients';
import { ProductLinesChanged } from '@anteroom/contracts-inventory';
import { ClientAnswered, TimesWanted } from '@anteroom/contracts-notifications';
import { BillChanged, ReceiptRequested, ReductionLimitChanged } from '@anteroom/contracts-payments';

/**
 * The whole conversation between the services: who says what, and who listens. One BullMQ queue per subscriber, named
 * after it. A service publishes only the kinds listed under its name. `broadcast`: besides the queue, which reaches one
 * process of the subscriber for certain, it is told at once to all of them that are there. `withheld`: what a subscriber
 * does not get, because it has no need of it: names and phones of people go nowhere for nothing.
 */
export const messageRoutes = {
  scheduling: [
    { kind: CalendarChanged, subscribers: ['gateway'], broadcast: true },
    { kind: AppointmentBooked, subscribers: ['clients'] },
    {
      kind: AppointmentChanged,
      subscribers: ['notifications', 'payments', 'inventory'],
      withheld: { payments: ['client.phone', 'resources'], inventory: ['client', 'resources'] },
    },
    { kind: TimesOffered, subscribers: ['notifications'] },
  ],
  clients: [
    { kind: ClientLinked, subscribers: ['scheduling'] },
    {
      kind: ClientChanged,
      subscribers: ['scheduling', 'notifications'],
      withheld: { scheduling: ['email', 'language'] },
    },
  ],
  notifications: [
    { kind: TimesWanted, subscribers: ['scheduling'] },
    { kind: ClientAnswered, subscribers: ['scheduling'] },
    { kind: LiveChanged, subscribers: ['gateway'] },
  ],
  payments: [
    { kind: BillChanged, subscribers: ['scheduling', 'inventory'] },
    { kind: ReductionLimitChanged, subscribers: ['scheduling', 'inventory'] },
    { kind: ReceiptRequested, subscribers: ['notifications'] },
    { kind: LiveChanged, subscribers: ['gateway'] },
  ],
  inventory: [
    { kind: ProductLinesChanged, subscribers: ['payments'] },
    { kind: LiveChanged, subscribers: ['gateway'] },
  ],
} as const;

export type Publisher = keyof typeof messageRoutes;
export type Subscriber = (typeof messageRoutes)[Publisher][number]['subscribers'][number];
