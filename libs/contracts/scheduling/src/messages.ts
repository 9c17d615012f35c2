import { Colleague, Id, Instant, LocalDate, Money, messageKind } from '@anteroom/contracts-shared';
import { z } from 'zod';
import { AttendanceStatus } from './appointment';
import { CalendarChange } from './calendar';

/** A day got a new revision. The aggregate is the day; its version is the revision. */
export const CalendarChanged = messageKind(
  'CalendarChanged',
  z.strictObject({ branchId: Id, date: LocalDate, revision: z.int(), changes: z.array(CalendarChange) }),
);

/** An appointment was booked, or got a client, for a person the clients service may not know yet. */
export const AppointmentBooked = messageKind(
  'AppointmentBooked',
  z.strictObject({
    appointmentId: Id,
    branchId: Id,
    start: Instant,
    /** Phone in E.164 where one was given. The e-mail is for the card alone: the appointment does not keep it. */
    newClient: z
      .strictObject({ name: z.string(), phone: z.string().nullable(), email: z.string().optional() })
      .nullable(),
  }),
);

/** What was done to an appointment, as others act on it. `visit`: only the visit it belongs to is another one now. */
export const appointmentDeeds = ['booked', 'moved', 'edited', 'status', 'client', 'visit'] as const;

/**
 * An appointment is new or different, with everything that other services need of it to follow. The aggregate is the
 * appointment, in versions 1, 2, 3 …; each version is told once.
 */
export const AppointmentChanged = messageKind(
  'AppointmentChanged',
  z.strictObject({
    appointmentId: Id,
    branchId: Id,
    visitId: Id,
    deed: z.enum(appointmentDeeds),
    status: AttendanceStatus,
    start: Instant,
    end: Instant,
    /** What these were before this version; null when it is the first one. Equal to the present where they stayed. */
    before: z
      .strictObject({
        status: AttendanceStatus,
        start: Instant,
        teamMemberId: Id,
        visitId: Id,
        clientId: Id.nullable(),
      })
      .nullable(),
    teamMember: z.strictObject({ id: Id, name: z.string() }),
    /** `id` is null until the card is found or made; phone in E.164. Null: a blank appointment. */
    client: z.strictObject({ id: Id.nullable(), name: z.string(), phone: z.string().nullable() }).nullable(),
    services: z.array(
      z.strictObject({
        serviceId: Id,
        name: z.string(),
        quantity: z.int().positive(),
        /** Of one. */
        price: Money,
        /** Taken off the line's total; never more than it. */
        discount: Money,
      }),
    ),
    /** Rooms and devices, by name. */
    resources: z.array(z.string()),
    by: Colleague,
  }),
);
