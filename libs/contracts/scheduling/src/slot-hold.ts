import { Colleague, Id, Instant, route } from '@anteroom/contracts-shared';
import { z } from 'zod';

/** How long a hold lasts without being renewed, in seconds. */
export const holdLifetimeSeconds = 60;
/** How often an open window renews it, in seconds. */
export const holdRenewalSeconds = 20;
/** How long it outlives a lost connection, in seconds. */
export const holdGraceSeconds = 15;
/** How many one person may have at a time. */
export const holdsPerPerson = 3;

export const SlotHold = z.strictObject({
  id: Id,
  branchId: Id,
  teamMemberId: Id,
  start: Instant,
  end: Instant,
  bufferEnd: Instant,
  resources: z.array(z.strictObject({ id: Id, name: z.string() })),
  /** The seats it occupies: the person's and one per resource unit. */
  seats: z.array(z.int()),
  heldBy: Colleague,
  expiresAt: Instant,
});

/** What stands in the way of a claim. `label` is what colleagues may read: a client's name, "Break", "Room 2". */
export const Blocker = z.strictObject({
  kind: z.enum(['hold', 'appointment', 'event', 'block']),
  id: Id,
  by: Colleague.optional(),
  label: z.string(),
  /** The person or the unit that is taken. */
  seatName: z.string(),
  start: Instant,
  end: Instant,
});
export const Alternative = z.strictObject({ teamMemberId: Id, start: Instant, end: Instant });

/** The facts of the problem `slot-taken`. */
export const SlotTakenFacts = z.object({ blockers: z.array(Blocker), alternatives: z.array(Alternative) });

export const PlaceHold = z.strictObject({
  teamMemberId: Id,
  start: Instant,
  end: Instant,
  resourceIds: z.array(Id).max(10).optional(),
  /** Lets the hold cover the buffer and the resources these services will need. */
  serviceIds: z.array(Id).max(20).optional(),
  /** For whom, where that is known: no alternative is a time at which they have another appointment. */
  clientId: Id.optional(),
});
export const MoveHold = PlaceHold.partial({ teamMemberId: true });
export const RenewedHold = z.strictObject({ id: Id, expiresAt: Instant });

const inBranch = { branchId: Id };
const one = { branchId: Id, holdId: Id };

export const placeHold = route({
  name: 'placeHold',
  summary: 'Hold time while the appointment window is filled in',
  method: 'POST',
  path: '/branches/:branchId/slot-holds',
  right: 'appointment.create',
  params: inBranch,
  body: PlaceHold,
  response: SlotHold,
  status: 201,
});
export const moveHold = route({
  name: 'moveHold',
  summary: 'Move a hold; the old time is kept until the new one is won',
  method: 'PATCH',
  path: '/branches/:branchId/slot-holds/:holdId',
  right: 'appointment.create',
  params: one,
  body: MoveHold,
  response: SlotHold,
});
export const renewHold = route({
  name: 'renewHold',
  summary: 'Keep a hold for another minute',
  method: 'POST',
  path: '/branches/:branchId/slot-holds/:holdId/renew',
  right: 'appointment.create',
  params: one,
  response: RenewedHold,
});
export const releaseHold = route({
  name: 'releaseHold',
  summary: 'Give held time back',
  method: 'DELETE',
  path: '/branches/:branchId/slot-holds/:holdId',
  right: 'appointment.create',
  params: one,
  response: z.undefined(),
  status: 204,
});
/** The holder's connection is gone: what they hold ends within the grace time unless renewed. */
export const loosenHolds = route({
  name: 'loosenHolds',
  summary: 'Shorten holds to the grace time after a lost connection',
  method: 'POST',
  path: '/slot-holds/loosen',
  right: 'signed-in',
  exposure: 'internal',
  body: z.strictObject({ holdIds: z.array(Id).max(50) }),
  response: z.strictObject({ renewed: z.array(RenewedHold.extend({ branchId: Id })) }),
});
export const releaseAllHolds = route({
  name: 'releaseAllHolds',
  summary: 'Give back everything a person holds in the session they end',
  method: 'POST',
  path: '/slot-holds/release-all',
  right: 'signed-in',
  exposure: 'internal',
  response: z.undefined(),
  status: 204,
});

export type SlotHold = z.infer<typeof SlotHold>;
export type Blocker = z.infer<typeof Blocker>;
export type Alternative = z.infer<typeof Alternative>;
export type SlotTakenFacts = z.infer<typeof SlotTakenFacts>;
export type PlaceHold = z.infer<typeof PlaceHold>;
export type MoveHold = z.infer<typeof MoveHold>;
export type RenewedHold = z.infer<typeof RenewedHold>;
