import type { StaffIdentity } from '@anteroom/contracts-shared';
import type { Temporal } from '@anteroom/kernel';
import type { Act } from './goods';

/** Somebody's doing, without their rights and branches. */
export function actOf({ id, name, colour }: StaffIdentity, at: Temporal.Instant, reason?: string): Act {
  return { by: { id, name, colour }, at, reason };
}
