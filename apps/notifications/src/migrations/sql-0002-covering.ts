import { indexedReadSql } from '@anteroom/platform-persistence';

/** The messages that speak of appointments, through the index on `covers`. */
export const coveringSql = indexedReadSql({
  table: 'notification',
  signature: 'notifications_covering(appointment_ids uuid[])',
  returns: 'table (appointment_id uuid, notification_id uuid)',
  rows: 10,
  // the branches are looked at afterwards: an index on them would be read whole besides, for every appointment
  select: (branches) => `
    with found as materialized (
      select wanted.id as appointment_id, n.id as notification_id, n.branch_id
      from unnest(appointment_ids) as wanted (id) join notification n on n.covers @> array[wanted.id]
    )
    select f.appointment_id, f.notification_id from found f where f.branch_id = ${branches}`,
  role: 'anteroom_notifications_app',
  never: ['seqscan'],
});
