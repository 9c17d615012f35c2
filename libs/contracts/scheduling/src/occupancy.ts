import { Id, Instant, LocalDate, route } from '@anteroom/contracts-shared';
import { z } from 'zod';

/** Whole minutes, rounded down. */
const Minutes = z.int().min(0);

/**
 * How much of the time that can be booked is booked. Only minutes of the local day count, a minute counts once however
 * often it is booked, and booked minutes outside working time do not count. Cancelled appointments take no time.
 */
export const TimeUse = z.strictObject({ bookedMinutes: Minutes, workingMinutes: Minutes });

/** A share of appointments, never a percentage of nothing: `of` may be 0. */
const CountOf = z.strictObject({ count: z.int().min(0), of: z.int().min(0) });

/** What a room or a device is doing: `cleaning` is the buffer of an appointment that is completed. */
export const UnitState = z.enum(['in-use', 'over', 'cleaning', 'free']);

/** How the centre is used, on a day and at a moment of it. */
export const Occupancy = z.strictObject({
  branchId: Id,
  date: LocalDate,
  branch: TimeUse,
  /** By name, in alphabetical order. */
  positions: z.array(TimeUse.extend({ name: z.string() })),
  /** Everybody who works or has an appointment that day; by id. `inRoom` counts their clients in the room. */
  teamMembers: z.array(TimeUse.extend({ id: Id, inRoom: z.int().min(0) })),
  /** Every room and device, by id. They can be used while anybody works: those are their working minutes. */
  units: z.array(TimeUse.extend({ id: Id, state: UnitState })),
  now: z.strictObject({
    /** People who have a client in the room, of those who work now or have one. */
    withClient: CountOf,
    inRoom: z.int().min(0),
    /** In the room, a minute or more past the planned end. */
    runningOver: z.int().min(0),
    /** Not arrived more than ten minutes after the start. */
    late: z.int().min(0),
    /** Arrived and not in the room yet: how long, since the arrival. The mean is of those who wait now. */
    waiting: z.strictObject({ count: z.int().min(0), longestMinutes: Minutes, meanMinutes: Minutes }),
  }),
  /** Of the appointments that start that day, without cancelled ones. */
  noShows: CountOf,
});

/** Eight weeks of whole days before a date. */
export const OccupancyHistory = z.strictObject({
  branchId: Id,
  from: LocalDate,
  to: LocalDate,
  /** What the branch wants to have booked of its working time now; null: it has set itself no target. */
  targetUsePercent: z.int().min(1).max(100).nullable(),
  /** Hours in which anybody worked: ISO weekday (1 is Monday) and the hour of the branch's clock. */
  hours: z.array(TimeUse.extend({ weekday: z.int().min(1).max(7), hour: z.int().min(0).max(23) })),
  /** The same weekday in the weeks before, the latest first; weeks in which nobody worked are left out. */
  sameWeekday: z.array(TimeUse.extend({ date: LocalDate })),
  /** Of the last thirty days, the latest first; days without appointments are left out. */
  noShows: z.array(CountOf.extend({ date: LocalDate })),
});

export const getOccupancy = route({
  name: 'getOccupancy',
  summary: 'How a day is used and how it is going right now, counted afresh by the database',
  method: 'GET',
  path: '/branches/:branchId/occupancy/:date',
  right: 'occupancy.view',
  params: { branchId: Id, date: LocalDate },
  /** The moment to count for; now, unless told. */
  query: { at: Instant.optional() },
  response: Occupancy,
});
export const getOccupancyHistory = route({
  name: 'getOccupancyHistory',
  summary: 'Busy hours, the same weekday and no-shows of the eight weeks before a date',
  method: 'GET',
  path: '/branches/:branchId/occupancy-history',
  right: 'occupancy.view',
  params: { branchId: Id },
  query: { before: LocalDate },
  response: OccupancyHistory,
});

export type TimeUse = z.infer<typeof TimeUse>;
export type UnitState = z.infer<typeof UnitState>;
export type Occupancy = z.infer<typeof Occupancy>;
export type OccupancyHistory = z.infer<typeof OccupancyHistory>;
