import { type ForgottenKind, forgetSql } from '@anteroom/platform-persistence';

/** What of the calendar ends once it was kept long enough; months first, as they go at once. */
export const oldChanges: readonly ForgottenKind[] = [
  { kind: 'day-change', sql: forgetSql('forget_months_of_days') },
  { kind: 'day-change', sql: forgetSql('forget_day_changes') },
  { kind: 'change-history', sql: forgetSql('forget_history') },
];
