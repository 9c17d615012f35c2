import { type ForgottenKind, forgetSql } from '@anteroom/platform-persistence';

/** What of the messages ends once it was kept long enough. That one was sent, when and how it went, stays. */
export const oldMessageParts: readonly ForgottenKind[] = [
  { kind: 'message-body', sql: forgetSql('forget_message_bodies') },
  { kind: 'link-in-message', sql: forgetSql('forget_links') },
  { kind: 'receipt-copy', sql: forgetSql('forget_receipt_copies') },
];
