import { Id, Instant, LocalDate, messageKind } from '@anteroom/contracts-shared';
import { z } from 'zod';
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
    /** Phone in E.164 where one was given. */
    newClient: z.strictObject({ name: z.string(), phone: z.string().nullable() }).nullable(),
  }),
);
