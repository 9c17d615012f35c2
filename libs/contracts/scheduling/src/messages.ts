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
        /** Of one, as the list had it when the line was agreed; left out: as it is charged. */
        listPrice: Money.optional(),
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

/** Why an appointment is not moved by a link. `over`: it has begun; `company`: others belong to the same visit. */
export const unmovableReasons = ['over', 'status', 'paid', 'company', 'gone'] as const;

/** Why times are offered: they were asked for; the wished one was taken, or the appointment changed, in the meantime. */
export const offerReasons = ['asked', 'taken', 'changed'] as const;

/**
 * The answer to `TimesWanted`, and to the wish of a client that could not be granted: what is free for the appointment
 * now, or why it stays where it is. The aggregate is the offer. A wish that is granted is told as `AppointmentChanged`.
 */
export const TimesOffered = messageKind(
  'TimesOffered',
  z.discriminatedUnion('outcome', [
    z.strictObject({
      outcome: z.literal('offered'),
      branchId: Id,
      appointmentId: Id,
      offerId: Id,
      reason: z.enum(offerReasons),
      /** Of the appointment that these times are for. */
      version: z.int(),
      /** `others`: the team member of the appointment has no free time, so these are of those who do the same. */
      of: z.enum(['same', 'others']),
      /** In the order of time; empty when nothing is free. */
      times: z.array(z.strictObject({ start: Instant, teamMember: z.strictObject({ id: Id, name: z.string() }) })),
    }),
    z.strictObject({
      outcome: z.literal('unmovable'),
      branchId: Id,
      appointmentId: Id,
      offerId: Id,
      reason: z.enum(unmovableReasons),
    }),
  ]),
);
