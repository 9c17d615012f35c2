import { z } from 'zod';
import { Right } from './rights';
import { Id } from './values';

/** Who is asking, as the gateway signs it for a service: the person, their rights, and the branches they work in. */
export const StaffIdentity = z.strictObject({
  id: Id,
  name: z.string(),
  colour: z.int().min(0),
  rights: z.array(Right),
  branchIds: z.array(Id),
  /** The session in which they ask; none where a service acts for them later, or nobody signed in. */
  sessionId: Id.optional(),
});
export type StaffIdentity = z.infer<typeof StaffIdentity>;

/** The header in which the gateway hands a signed {@link StaffIdentity} (JWT, HS256) to a service. */
export const identityHeader = 'x-anteroom-identity';
/** The header that carries one request's id through HTTP, jobs and logs. */
export const requestIdHeader = 'x-request-id';
