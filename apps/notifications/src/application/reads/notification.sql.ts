/** One row of the ledger, called `n`, as the contract's Notification. */
export const notificationJson = `jsonb_build_object(
  'id', n.id, 'kind', n.kind, 'leadMinutes', nullif(n.lead_minutes, 0), 'channel', n.channel, 'state', n.state,
  'reason', n.reason, 'dueAt', n.due_at, 'changedAt', n.changed_at, 'sentAt', n.sent_at, 'provider', n.provider,
  'appointmentCount', coalesce(cardinality(n.covers), 0),
  'canResend', n.state in ('sent', 'delivered', 'failed', 'unknown'))`;

/** A plan that was replaced says nothing to anybody. */
export const worthShowing = `not (n.state = 'dropped' and n.reason = 'superseded')`;
