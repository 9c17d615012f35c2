import { forgettingSql } from '@anteroom/platform-persistence';

const role = 'anteroom_notifications_app';

/** How the texts of messages, the links in them and the copies of receipts end, once they were kept long enough. */
export const retentionSql = [
  'alter table receipt_file add received_at timestamptz not null default now();',
  forgettingSql({
    name: 'forget_message_bodies',
    table: 'notification',
    key: ['id'],
    agedBy: 'changed_at',
    where: `state not in ('planned', 'claimed')
      and (subject is not null or text is not null or html is not null or calendar is not null)`,
    atLeast: '30 days',
    empty: 'subject = null, text = null, html = null, calendar = null',
    role,
  }),
  forgettingSql({
    name: 'forget_links',
    table: 'visit_link',
    key: ['id'],
    agedBy: 'expires_at',
    atLeast: '7 days',
    with: { table: 'time_offer', column: 'link_id' },
    role,
  }),
  forgettingSql({
    name: 'forget_receipt_copies',
    table: 'receipt_file',
    key: ['receipt_id'],
    agedBy: 'received_at',
    atLeast: '30 days',
    role,
  }),
].join('\n');
