import { Id, Instant, LocalDate, route } from '@anteroom/contracts-shared';
import { z } from 'zod';
import { CalendarAppointment } from './appointment';
import { DayTeamMember } from './branch';
import { SlotHold } from './slot-hold';

/** What a day shows besides appointments and holds. */
export const CalendarBlock = z.strictObject({
  id: Id,
  teamMemberId: Id,
  start: Instant,
  end: Instant,
  label: z.string(),
});
export const CalendarEvent = CalendarBlock.extend({ capacity: z.int(), taken: z.int() });

/** Everything an open day shows, as of `revision`. */
export const DaySnapshot = z.strictObject({
  branchId: Id,
  date: LocalDate,
  timeZone: z.string(),
  revision: z.int().min(0),
  teamMembers: z.array(DayTeamMember),
  appointments: z.array(CalendarAppointment),
  events: z.array(CalendarEvent),
  blocks: z.array(CalendarBlock),
  holds: z.array(SlotHold),
});

/** One thing of a day that changed; `value: null` when it left that day. Cancelled appointments stay, as cancelled. */
export const CalendarChange = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('appointment'), id: Id, value: CalendarAppointment.nullable() }),
  z.strictObject({ kind: z.literal('event'), id: Id, value: CalendarEvent.nullable() }),
  z.strictObject({ kind: z.literal('block'), id: Id, value: CalendarBlock.nullable() }),
  z.strictObject({ kind: z.literal('hold'), id: Id, value: SlotHold.nullable() }),
  /** `id` is the team member's; the value is the column with its shifts of the day. */
  z.strictObject({ kind: z.literal('shift'), id: Id, value: DayTeamMember.nullable() }),
]);

export const FreeSlot = z.strictObject({
  teamMemberId: Id,
  start: Instant,
  end: Instant,
  resources: z.array(z.strictObject({ id: Id, name: z.string() })),
});

const day = { branchId: Id, date: LocalDate };

export const getDay = route({
  name: 'getDay',
  summary: 'A day with everything on it',
  method: 'GET',
  path: '/branches/:branchId/days/:date',
  right: 'calendar.view',
  params: day,
  response: DaySnapshot,
});
export const getDayChanges = route({
  name: 'getDayChanges',
  summary: 'What changed on a day since a revision; 410 when that is too long ago',
  method: 'GET',
  path: '/branches/:branchId/days/:date/changes',
  right: 'calendar.view',
  params: day,
  query: { since: z.coerce.number().int().min(0) },
  response: z.strictObject({ revision: z.int(), changes: z.array(CalendarChange) }),
});
export const listFreeSlots = route({
  name: 'listFreeSlots',
  summary: 'The first bookable times for a service, rooms and buffers included',
  method: 'GET',
  path: '/branches/:branchId/free-slots',
  right: 'calendar.view',
  params: { branchId: Id },
  query: {
    serviceId: Id,
    from: Instant,
    to: Instant,
    teamMemberId: Id.optional(),
    /** No time at which this client has an appointment. */
    clientId: Id.optional(),
    limit: z.coerce.number().int().min(1).max(200).default(20),
  },
  response: z.strictObject({ slots: z.array(FreeSlot) }),
});
/** For the gateways: where each open day stands, so that a push that was lost is noticed and made good. */
export const getDayRevisions = route({
  name: 'getDayRevisions',
  summary: 'The current revisions of several days',
  method: 'POST',
  path: '/day-revisions',
  right: 'calendar.view',
  exposure: 'internal',
  body: z.strictObject({ days: z.array(z.strictObject({ branchId: Id, date: LocalDate })).max(500) }),
  response: z.strictObject({ days: z.array(z.strictObject({ branchId: Id, date: LocalDate, revision: z.int() })) }),
});

export type CalendarBlock = z.infer<typeof CalendarBlock>;
export type CalendarEvent = z.infer<typeof CalendarEvent>;
export type DaySnapshot = z.infer<typeof DaySnapshot>;
export type CalendarChange = z.infer<typeof CalendarChange>;
export type FreeSlot = z.infer<typeof FreeSlot>;
