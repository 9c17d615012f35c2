import { Id, route } from '@anteroom/contracts-shared';
import { z } from 'zod';

/** Minutes between two offered start times. */
const StepMinutes = z.union([5, 10, 15, 20, 30].map((minutes) => z.literal(minutes)));

/** The largest gap that two appointments of one visit may have. */
const VisitIntervalMinutes = z.int().min(0).max(1440);

/** How much of the working time a centre wants to have booked; null: it has set itself no target. */
const TargetUsePercent = z.int().min(1).max(100).nullable();

/**
 * When a status is usual. `arrivedEarliestMinutes`: at most so long before the start somebody arrives, goes in or is done;
 * `noShowEarliestMinutes`: only so long after it somebody is given up on.
 */
export const StatusWindows = z.strictObject({
  arrivedEarliestMinutes: z.int().min(0).max(1440),
  noShowEarliestMinutes: z.int().min(0).max(1440),
});

/** How a branch’s calendar works. */
export const CalendarSettings = z.strictObject({
  version: z.int(),
  stepMinutes: StepMinutes,
  visitIntervalMinutes: VisitIntervalMinutes,
  targetUsePercent: TargetUsePercent,
  arrivedEarliestMinutes: StatusWindows.shape.arrivedEarliestMinutes,
  noShowEarliestMinutes: StatusWindows.shape.noShowEarliestMinutes,
});

export const SaveCalendarSettings = CalendarSettings.omit({ version: true }).partial();

/** What another interval does to the visits from today on. Visits with money on them keep their appointments. */
export const VisitIntervalEffect = z.strictObject({
  /** Visits that change, and how many they are then. */
  visitsBefore: z.int().min(0),
  visitsAfter: z.int().min(0),
  /** Visits that the interval would change, and money holds as they are. */
  visitsKept: z.int().min(0),
});

const ofBranch = { branchId: Id };

export const getCalendarSettings = route({
  name: 'getCalendarSettings',
  summary: 'How a branch’s calendar works',
  method: 'GET',
  path: '/branches/:branchId/calendar-settings',
  right: 'settings.edit',
  params: ofBranch,
  response: CalendarSettings,
});
export const saveCalendarSettings = route({
  name: 'saveCalendarSettings',
  summary: 'Change how a branch’s calendar works; another interval regroups the visits from today on',
  method: 'PATCH',
  path: '/branches/:branchId/calendar-settings',
  right: 'settings.edit',
  params: ofBranch,
  body: SaveCalendarSettings,
  response: CalendarSettings,
  precondition: 'version',
});
export const getVisitIntervalEffect = route({
  name: 'getVisitIntervalEffect',
  summary: 'How many visits another interval between visits would change, before it is saved',
  method: 'GET',
  path: '/branches/:branchId/visit-interval-effect',
  right: 'settings.edit',
  params: ofBranch,
  query: { minutes: z.coerce.number().pipe(VisitIntervalMinutes) },
  response: VisitIntervalEffect,
});

export type StatusWindows = z.infer<typeof StatusWindows>;
export type CalendarSettings = z.infer<typeof CalendarSettings>;
export type SaveCalendarSettings = z.infer<typeof SaveCalendarSettings>;
export type VisitIntervalEffect = z.infer<typeof VisitIntervalEffect>;
