import type { DeliveryReport } from './outcome.rules';

/** What Twilio's words for a message's state mean here; whatever is on its way counts as sent. */
export function reportOf(status: string): DeliveryReport {
  if (status === 'delivered' || status === 'read') return 'delivered';
  return status === 'undelivered' || status === 'failed' || status === 'canceled' ? 'failed' : 'sent';
}
