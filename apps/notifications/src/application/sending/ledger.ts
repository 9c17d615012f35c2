import type { Temporal } from '@anteroom/kernel';
import type { AppointmentCopy, Telling } from '../../domain/appointment-copy';
import type { ChannelName, Kind, State } from '../../domain/message-kinds';
import type { TellableAppointment } from '../../domain/visit-facts.rules';
import type { LostMessage, OutgoingMessage, ProviderName } from './channel';

/** A message whose time has come, locked for the unit of work. */
export interface DueMessage {
  readonly id: string;
  readonly branchId: string;
  readonly appointmentId: string | null;
  readonly receiptId: string | null;
  readonly wordingVersion: number;
  readonly kind: Kind;
  readonly channel: ChannelName;
  readonly covers: readonly string[];
  readonly teamMemberId: string | null;
  readonly attempts: number;
}

/** An appointment as it is at the moment of claiming, locked for the unit of work. */
export interface CoveredAppointment extends AppointmentCopy, TellableAppointment {
  readonly branchId: string;
  readonly clientName: string | null;
  readonly phone: string | null;
  readonly email: string | null;
  readonly language: string | null;
  readonly preferred: 'any' | 'sms' | 'email' | 'none';
}

export interface StaffAddress {
  readonly teamMemberId: string;
  readonly name: string;
  readonly email: string;
}

export interface ReceiptFile {
  readonly receiptId: string;
  readonly clientName: string;
  readonly email: string;
  readonly language: string;
  readonly receiptNumber: string;
  readonly total: { readonly amount: number; readonly currency: string };
  readonly pdf: Buffer;
}

export interface VisitLink {
  readonly id: string;
  readonly branchId: string;
  readonly notificationId: string;
  readonly language: string;
  readonly asked: readonly { readonly appointmentId: string; readonly start: string }[];
  readonly expiresAt: Temporal.Instant;
}

export interface Told {
  readonly appointmentId: string;
  readonly whom: 'client' | 'staff';
  readonly telling: Telling;
}

/** What came of an attempt. `attempts` is the one it was. */
export interface Settled {
  readonly id: string;
  readonly attempts: number;
  readonly state: Exclude<State, 'claimed' | 'dropped'>;
  readonly reason: string | null;
  readonly providerId: string | null;
  /** When it is tried again; only with `planned`. */
  readonly dueAt: Temporal.Instant | null;
}

/** A message after something became of it. */
export interface TouchedMessage {
  readonly id: string;
  readonly state: State;
  readonly covers: readonly string[];
}

/** A message that failed, with what is needed to try another channel. */
export interface FailedMessage extends Omit<DueMessage, 'attempts' | 'receiptId'> {
  readonly appointmentId: string;
  readonly leadMinutes: number;
  readonly resend: number;
  readonly tried: readonly ChannelName[];
  readonly phone: string | null;
  readonly email: string | null;
  readonly preferred: 'any' | 'sms' | 'email' | 'none';
}

/** The ledger of messages. Each joins the running unit of work. */
export abstract class Ledger {
  /** Leaves out what somebody else is at. */
  abstract lockDue(channel: ChannelName, now: Temporal.Instant, limit: number): Promise<DueMessage[]>;
  /** Leaves out what somebody else is at: a message about it has to wait for the next round. */
  /** The different moments after `from` and up to `until` at which something falls due. */
  abstract listMoments(from: Temporal.Instant, until: Temporal.Instant): Promise<Temporal.Instant[]>;
  abstract lockCovered(ids: readonly string[]): Promise<CoveredAppointment[]>;
  abstract listStaff(teamMemberIds: readonly string[]): Promise<StaffAddress[]>;
  abstract listReceipts(receiptIds: readonly string[]): Promise<ReceiptFile[]>;
  abstract claim(
    messages: readonly OutgoingMessage[],
    facts: { provider: ProviderName; now: Temporal.Instant; leaseUntil: Temporal.Instant },
  ): Promise<void>;
  abstract drop(messages: readonly { id: string; reason: string }[], now: Temporal.Instant): Promise<void>;
  abstract setTold(told: readonly Told[]): Promise<void>;
  abstract addLinks(links: readonly VisitLink[]): Promise<void>;
  /** Claimed messages whose sender is gone are unknown from now on. */
  abstract loseExpired(now: Temporal.Instant): Promise<TouchedMessage[]>;
  /** What is unknown at this provider and was not asked about for a while; nobody else asks until `until`. */
  abstract takeUnknown(
    provider: ProviderName,
    facts: { now: Temporal.Instant; until: Temporal.Instant },
  ): Promise<(LostMessage & { readonly attempts: number })[]>;
  /** Of these ids at a provider, those that are other messages of ours. */
  abstract listKnown(provider: ProviderName, providerIds: readonly string[]): Promise<Set<string>>;
  /** A result for an older attempt, or for a message that is further already, changes nothing. */
  abstract settle(results: readonly Settled[], now: Temporal.Instant): Promise<TouchedMessage[]>;
  abstract listFailed(ids: readonly string[]): Promise<FailedMessage[]>;
  abstract addFallBacks(
    messages: readonly (FailedMessage & { readonly newId: string; readonly next: ChannelName })[],
    now: Temporal.Instant,
  ): Promise<void>;
  /** Locked for the unit of work; undefined when there is none. */
  abstract findForReport(
    id: string,
  ): Promise<{ state: State; attempts: number; providerId: string | null } | undefined>;
}
