import type { Route, StaffIdentity } from '@anteroom/contracts-shared';
import { DomainError, NotFound } from '@anteroom/kernel';

type Asked = Pick<Route, 'right' | 'name'>;

/**
 * Whether the asker may call the route with these parameters: signed in, the route's right, and the branch.
 * @throws DomainError `not-signed-in`, `right-missing` with the right's name; {@link NotFound} for another branch
 */
export function requireAccess(
  route: Asked,
  identity: StaffIdentity | undefined,
  params: unknown,
): asserts identity is StaffIdentity {
  if (!identity) throw new DomainError('not-signed-in', 'You are not signed in, or your session has ended.');
  requireRight(route, identity);
  requireBranch(identity, params);
}

function requireRight({ right }: Asked, identity: StaffIdentity): void {
  if (right === 'public' || right === 'signed-in' || identity.rights.includes(right)) return;
  throw new DomainError('right-missing', 'Your role does not include this. Nothing was changed.', { right });
}

/** A branch that the asker does not work in looks like one that does not exist. */
function requireBranch(identity: StaffIdentity, params: unknown): void {
  const branchId = (params as { branchId?: unknown } | undefined)?.branchId;
  if (branchId === undefined) return;
  if (typeof branchId !== 'string' || !identity.branchIds.includes(branchId)) throw new NotFound('branch');
}
