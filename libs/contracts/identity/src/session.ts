import { Id, Right, route } from '@anteroom/contracts-shared';
import { z } from 'zod';

export const roles = ['owner', 'manager', 'receptionist', 'doctor', 'accountant'] as const;
export const Role = z.enum(roles);

export const SessionUser = z.strictObject({
  id: Id,
  name: z.string(),
  email: z.string(),
  role: Role,
  colour: z.int(),
  /** The column of this user on the calendar, for those who are team members themselves. */
  teamMemberId: Id.nullable(),
});

export const SessionBranch = z.strictObject({
  id: Id,
  name: z.string(),
  timeZone: z.string(),
  currency: z.string(),
  language: z.string(),
  stepMinutes: z.int(),
});

export const Session = z.strictObject({
  user: SessionUser,
  branches: z.array(SessionBranch),
  rights: z.array(Right),
});

export const signIn = route({
  name: 'signIn',
  summary: 'Sign in; the answer sets the session cookie',
  method: 'POST',
  path: '/session',
  right: 'public',
  body: z.strictObject({ email: z.string().trim().min(3).max(254), password: z.string().min(1).max(200) }),
  response: Session,
});
export const getSession = route({
  name: 'getSession',
  summary: 'Who is signed in',
  method: 'GET',
  path: '/session',
  right: 'signed-in',
  response: Session,
});
export const signOut = route({
  name: 'signOut',
  summary: 'Sign out; holds are released and sockets end',
  method: 'DELETE',
  path: '/session',
  right: 'signed-in',
  response: z.undefined(),
  status: 204,
});

export type Role = z.infer<typeof Role>;
export type SessionUser = z.infer<typeof SessionUser>;
export type SessionBranch = z.infer<typeof SessionBranch>;
export type Session = z.infer<typeof Session>;
