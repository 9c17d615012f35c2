import { type ForgottenKind, forgetSql, removeOldSql } from '@anteroom/platform-persistence';

/** What of the people who signed in ends once it was kept long enough. */
export const oldSignIns: readonly ForgottenKind[] = [
  { kind: 'session', sql: removeOldSql('session', 'expires_at') },
  { kind: 'sign-in-record', sql: forgetSql('forget_sign_ins') },
];
