import { indexedReadSql } from '@anteroom/platform-persistence';

/** The messages that speak of appointments, through the index on `covers`. */
export const coveringSql = indexedReadSql({
  table: 'notification',
  signature: 'notifications_covering(appointment_ids uuid[])',
  returns: 'table (appointment_id uuid, notification_id uuid)',
  select: (branches) => `
    select wanted.id, n.id from unnest(appointment_ids) as wanted (id)
    join notification n on n.covers @> array[wanted.id] and n.branch_id = ${branches}`,
  role: 'anteroom_notifications_app',
  never: ['seqscan'],
});
