import { Id, Money, TimeSpan, route } from '@anteroom/contracts-shared';
import { z } from 'zod';

export const Branch = z.strictObject({
  id: Id,
  name: z.string(),
  timeZone: z.string(),
  currency: z.string(),
  /** BCP 47 */
  language: z.string(),
  /** Minutes between two offered start times. */
  stepMinutes: z.int(),
});

export const Position = z.strictObject({ id: Id, name: z.string() });

export const TeamMember = z.strictObject({
  id: Id,
  name: z.string(),
  position: Position,
  /** The unit (a room as a rule) that is tried first when one is assigned automatically. */
  usualResource: z.strictObject({ id: Id, name: z.string() }).nullable(),
  /** Services this person performs, with their own price and duration where these differ. */
  offers: z.array(z.strictObject({ serviceId: Id, durationMinutes: z.int(), price: Money })),
});

export const ServiceOnOffer = z.strictObject({
  id: Id,
  name: z.string(),
  category: z.string(),
  durationMinutes: z.int().positive(),
  bufferMinutes: z.int().min(0).max(60),
  price: Money,
  /** Kinds of resource of which the service takes one unit each. */
  resourceKindIds: z.array(Id),
});

/** A kind of room or equipment with its units; a unit's id is what requests call `resourceIds`. */
export const ResourceKind = z.strictObject({
  id: Id,
  name: z.string(),
  nature: z.enum(['room', 'equipment']),
  units: z.array(z.strictObject({ id: Id, name: z.string() })),
});

/** How full a day is: minutes taken by appointments within the working minutes of everybody. */
export const DayLoad = z.strictObject({ date: z.iso.date(), workingMinutes: z.int(), bookedMinutes: z.int() });

export const DayTeamMember = z.strictObject({
  id: Id,
  name: z.string(),
  position: z.string(),
  usualResource: z.string().nullable(),
  /** Working intervals of the day in order; a gap between two is a break. */
  shifts: z.array(TimeSpan),
});

const inBranch = { branchId: Id };

export const listBranches = route({
  name: 'listBranches',
  summary: 'The branches the asker works in',
  method: 'GET',
  path: '/branches',
  right: 'signed-in',
  response: z.array(Branch),
});
export const listServices = route({
  name: 'listServices',
  summary: 'Services of a branch',
  method: 'GET',
  path: '/branches/:branchId/services',
  right: 'calendar.view',
  params: inBranch,
  response: z.array(ServiceOnOffer),
});
export const listTeamMembers = route({
  name: 'listTeamMembers',
  summary: 'Bookable people of a branch and what they offer',
  method: 'GET',
  path: '/branches/:branchId/team-members',
  right: 'calendar.view',
  params: inBranch,
  response: z.array(TeamMember),
});
export const listResources = route({
  name: 'listResources',
  summary: 'Rooms and equipment of a branch',
  method: 'GET',
  path: '/branches/:branchId/resources',
  right: 'calendar.view',
  params: inBranch,
  response: z.array(ResourceKind),
});
export const listDayLoads = route({
  name: 'listDayLoads',
  summary: 'How full each day of a span is (at most 92 days)',
  method: 'GET',
  path: '/branches/:branchId/day-loads',
  right: 'calendar.view',
  params: inBranch,
  query: { from: z.iso.date(), to: z.iso.date() },
  response: z.array(DayLoad),
});

export type Branch = z.infer<typeof Branch>;
export type TeamMember = z.infer<typeof TeamMember>;
export type ServiceOnOffer = z.infer<typeof ServiceOnOffer>;
export type ResourceKind = z.infer<typeof ResourceKind>;
export type DayLoad = z.infer<typeof DayLoad>;
export type DayTeamMember = z.infer<typeof DayTeamMember>;
