import type { SmtpDouble } from '../testing/smtp-double.fixture';
import type { TwilioDouble } from '../testing/twilio-double.fixture';
import type { Person } from './centre-of-many.fixture';

/** What the ledger says of one message. */
export interface LedgerLine {
  readonly appointmentId: string;
  readonly kind: string;
  readonly state: string;
  readonly claimedAt: Date | null;
  readonly providerId: string | null;
}

export interface Account {
  readonly lost: string[];
  readonly twice: string[];
  readonly afterCancel: string[];
  readonly withoutLedger: string[];
}

export interface Taken {
  readonly to: string;
  readonly about: 'booked' | 'cancelled';
  readonly id: string;
}

export const ledgerSql = `
select n.appointment_id as "appointmentId", n.kind, n.state, n.claimed_at as "claimedAt", n.provider_id as "providerId"
from notification n where n.kind in ('booked', 'cancelled')`;

/** Everything that the providers took, in their order. */
export function takenBy(twilio: TwilioDouble, smtp: SmtpDouble): Taken[] {
  const sms = twilio.taken.map(({ to, body, sid }) => ({ to, text: body, id: sid }));
  const mail = smtp.taken.map(({ to, raw, messageId }) => ({ to, text: raw, id: messageId }));
  return [...sms, ...mail].map(({ to, text, id }) => ({
    to,
    id,
    about: /cancelled/.test(text) ? 'cancelled' : 'booked',
  }));
}

export interface Evidence {
  readonly everybody: readonly Person[];
  readonly taken: readonly Taken[];
  readonly ledger: readonly LedgerLine[];
  /** By appointment, milliseconds since the epoch: from then on the service knew that it is cancelled. */
  readonly cancelKnownAt: ReadonlyMap<string, number>;
}

/**
 * Compares what the providers took with what ought to have gone and with the ledger. An e-mail of which nobody knows
 * whether it left may be missing, as long as the ledger shows it as unknown: SMTP cannot be asked. A cancellation may go
 * to somebody who was not told of the booking, if the ledger shows that it had been tried: they may have been told.
 */
export function accountOf({ everybody, taken, ledger, cancelKnownAt }: Evidence): Account {
  const idsOf = (lines: readonly LedgerLine[]) => new Set(lines.map(({ appointmentId }) => appointmentId));
  const known = new Set(ledger.map(({ providerId }) => providerId));
  const unknown = idsOf(ledger.filter(({ state }) => state === 'unknown'));
  const tried = idsOf(ledger.filter(({ kind, claimedAt }) => kind === 'booked' && claimedAt !== null));
  const byAddress = new Map<string, Taken[]>();
  for (const one of taken) byAddress.set(one.to, [...(byAddress.get(one.to) ?? []), one]);
  const hadBy = ({ way, phone, email }: Person) => byAddress.get(way === 'sms' ? phone : email) ?? [];
  const sure = everybody.filter(({ way, appointmentId }) => way === 'sms' || !unknown.has(appointmentId));
  const late = ledger.filter(({ kind, claimedAt, appointmentId }) => {
    const since = cancelKnownAt.get(appointmentId) ?? Infinity;
    return kind === 'booked' && claimedAt !== null && claimedAt.getTime() > since;
  });
  const misled = sure.filter((person) => person.fate === 'cancels' && hadBy(person).at(-1)?.about === 'booked');
  return {
    lost: sure.filter((person) => lacks(person, countsOf(hadBy(person)), tried)).map(idOf),
    twice: everybody.filter((person) => Math.max(...Object.values(countsOf(hadBy(person)))) > 1).map(idOf),
    afterCancel: [...misled.map(idOf), ...late.map(idOf)],
    withoutLedger: sure.flatMap(hadBy).flatMap(({ id }) => (known.has(id) ? [] : [id])),
  };
}

interface Counts {
  readonly booked: number;
  readonly cancelled: number;
}

const idOf = ({ appointmentId }: { appointmentId: string }): string => appointmentId;

function countsOf(had: readonly Taken[]): Counts {
  const booked = had.filter(({ about }) => about === 'booked').length;
  return { booked, cancelled: had.length - booked };
}

/** Whether something that ought to have come did not. */
function lacks({ fate, appointmentId }: Person, { booked, cancelled }: Counts, tried: ReadonlySet<string>): boolean {
  if (fate === 'comes') return booked === 0;
  return booked > cancelled || (cancelled > booked && !tried.has(appointmentId));
}
