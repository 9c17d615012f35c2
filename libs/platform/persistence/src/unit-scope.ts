/** `may-be-lost`: the commit does not wait for the disk; a server that is killed may forget it. Never for bookings. */
export type Durability = 'durable' | 'may-be-lost';

/** What a unit of work may see, and how safe its commit has to be. Rows of other branches do not exist for it. */
export interface UnitScope {
  readonly branchIds: readonly string[];
  readonly durability?: Durability;
}

export type UnitMode = 'write' | 'read';

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/**
 * The statements that open a transaction, as one text and therefore one round trip. A read sees one moment in all of
 * its statements, so that a revision and the rows it stands for belong together.
 * @throws RangeError when a branch id is no UUID: nothing else may ever get into this text
 */
export function openingOf(scope: UnitScope, mode: UnitMode): string {
  for (const id of scope.branchIds) {
    if (!uuid.test(id)) throw new RangeError('A branch id is a UUID.');
  }
  const begin = mode === 'read' ? 'begin isolation level repeatable read read only' : 'begin';
  const wait = mode === 'write' && scope.durability === 'may-be-lost' ? '; set local synchronous_commit = off' : '';
  return `${begin}; set local app.branch_ids = '${scope.branchIds.join(',')}'${wait}`;
}

/**
 * Whether work of scope `inner` may run inside a unit of scope `outer`: no further branch, no safer commit. The unit
 * keeps the outer scope, so the inner work may see more than it asked for, never less.
 */
export function fitsInto(inner: UnitScope, outer: UnitScope): boolean {
  const wantsMore = inner.branchIds.some((id) => !outer.branchIds.includes(id));
  const wantsSafer = outer.durability === 'may-be-lost' && inner.durability !== 'may-be-lost';
  return !wantsMore && !wantsSafer;
}
