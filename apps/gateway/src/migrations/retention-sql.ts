import { forgettingSql } from '@anteroom/platform-persistence';

/** Who signed in when may be added and read; after more than a year it goes. */
export const retentionSql = forgettingSql({
  name: 'forget_sign_ins',
  table: 'sign_in_audit',
  key: ['id'],
  agedBy: 'occurred_at',
  atLeast: '90 days',
  role: 'anteroom_identity_app',
});
