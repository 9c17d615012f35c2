import { channelsFor } from '../../domain/channels.rules';
import { dropReason } from '../../domain/claim.rules';
import { type Kind, isFarewell, isForStaff } from '../../domain/message-kinds';
import { isAwaited } from '../../domain/telling.rules';
import type { Branch } from '../branches';
import type { CoveredAppointment, DueMessage, ReceiptFile } from './ledger';
import type { Sight } from './sight';
import type { Recipient } from './write-message';

/** `wait`: somebody is changing an appointment it speaks of at this moment; the next round will tell. */
export type Verdict =
  | { readonly kind: 'wait' }
  | { readonly kind: 'drop'; readonly reason: string }
  | {
      readonly kind: 'send';
      readonly recipient: Recipient;
      readonly branch: Branch;
      readonly appointments: readonly CoveredAppointment[];
      readonly receipt?: ReceiptFile;
    };

const drop = (reason: string): Verdict => ({ kind: 'drop', reason });

/** The last look: whether a message may leave now, to whom, and what it speaks of. */
export function judgeDue(due: DueMessage, sight: Sight): Verdict {
  const branch = sight.branches.get(due.branchId);
  if (!branch) return drop('branch-unknown');
  if (due.receiptId !== null) return judgeReceipt(due.receiptId, branch, sight);
  const carrier = sight.appointments.get(due.appointmentId ?? '');
  const covered = due.covers.map((id) => sight.appointments.get(id));
  if (!carrier || covered.includes(undefined)) return { kind: 'wait' };
  const reason = dropReason(due, carrier, sight.now);
  if (reason) return drop(reason);
  const recipient = isForStaff(due.kind) ? staffRecipient(due, sight) : clientRecipient(due, carrier, branch);
  if (!recipient) return drop('no-address');
  return { kind: 'send', recipient, branch, appointments: spokenOf(due.kind, carrier, covered) };
}

function judgeReceipt(receiptId: string, branch: Branch, { receipts }: Sight): Verdict {
  const receipt = receipts.find((one) => one.receiptId === receiptId);
  if (!receipt) return drop('receipt-unknown');
  const { clientName: name, email: to, language } = receipt;
  return { kind: 'send', recipient: { name, to, language }, branch, appointments: [], receipt };
}

function staffRecipient(due: DueMessage, { staff }: Sight): Recipient | undefined {
  const contact = staff.find(({ teamMemberId }) => teamMemberId === due.teamMemberId);
  return contact && { name: contact.name, to: contact.email, language: null };
}

function clientRecipient(
  { channel }: DueMessage,
  one: CoveredAppointment,
  { settings }: Branch,
): Recipient | undefined {
  if (one.clientName === null || !channelsFor(one, settings.channels).includes(channel)) return undefined;
  const to = channel === 'sms' ? one.phone : one.email;
  return to === null ? undefined : { name: one.clientName, to, language: one.language };
}

/** What else it was to speak of may have changed for itself meanwhile, and then has a message of its own. */
function spokenOf(
  kind: Kind,
  carrier: CoveredAppointment,
  covered: readonly (CoveredAppointment | undefined)[],
): CoveredAppointment[] {
  const isStill = (one: CoveredAppointment) =>
    one.id === carrier.id || (isFarewell(kind) ? one.status === 'cancelled' : isAwaited(one.status));
  return covered
    .filter((one) => one !== undefined)
    .filter(isStill)
    .sort((a, b) => a.start.epochMilliseconds - b.start.epochMilliseconds);
}
