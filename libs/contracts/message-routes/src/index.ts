import { AppointmentBooked, CalendarChanged } from '@anteroom/contracts-scheduling';
import { ClientChanged, ClientLinked } from '@anteroom/contracts-clients';

/**
 * The whole conversation between the services: who says what, and who listens. One BullMQ queue per subscriber, named
 * after it. A service publishes only the kinds listed under its name. `broadcast`: besides the queue, which reaches one
 * process of the subscriber for certain, it is told at once to all of them that are there.
 */
export const messageRoutes = {
  scheduling: [
    { kind: CalendarChanged, subscribers: ['gateway'], broadcast: true },
    { kind: AppointmentBooked, subscribers: ['clients'] },
  ],
  clients: [
    { kind: ClientLinked, subscribers: ['scheduling'] },
    { kind: ClientChanged, subscribers: ['scheduling'] },
  ],
} as const;

export type Publisher = keyof typeof messageRoutes;
export type Subscriber = (typeof messageRoutes)[Publisher][number]['subscribers'][number];
