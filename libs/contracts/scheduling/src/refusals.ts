import { Id, Instant } from '@anteroom/contracts-shared';
import { z } from 'zod';
import { AttendanceStatus } from './appointment';
import { Alternative } from './slot-hold';

/** Another appointment that the client has at the wanted time. */
export const ClientClash = z.strictObject({
  appointmentId: Id,
  teamMemberId: Id,
  teamMemberName: z.string(),
  start: Instant,
  end: Instant,
});
/** The facts of the problem `client-busy`. */
export const ClientBusyFacts = z.object({ clashes: z.array(ClientClash), alternatives: z.array(Alternative) });
/** The facts of `status-too-early` and `status-unusual-time`: from when on nobody is asked. */
export const StatusTimeFacts = z.object({ status: AttendanceStatus, from: Instant });

export type ClientClash = z.infer<typeof ClientClash>;
export type ClientBusyFacts = z.infer<typeof ClientBusyFacts>;
export type StatusTimeFacts = z.infer<typeof StatusTimeFacts>;
