/**
 * Namespace 3 of the two-number advisory locks: the rule that makes visits. Whoever changes appointments of a client shares
 * it, before the lock of the client; whoever changes the rule has it alone. A term of SQL.
 */
export const visitRuleLock = (held: 'shared' | 'alone'): string =>
  held === 'alone' ? 'pg_advisory_xact_lock(3, 0)' : 'pg_advisory_xact_lock_shared(3, 0)';
