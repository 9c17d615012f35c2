import type { ChannelName } from '../../domain/message-kinds';
import type { DeliveryReport, Outcome } from '../../domain/outcome.rules';

export type ProviderName = 'smtp' | 'twilio' | 'local';

/** A message as it is handed to whoever carries it. `id` is our reference, and the same whoever sends it and when. */
export interface OutgoingMessage {
  readonly id: string;
  readonly branchId: string;
  readonly channel: ChannelName;
  readonly attempts: number;
  /** Nothing is begun after this, milliseconds since the epoch: somebody else may judge the message then. */
  readonly leaseUntilMs: number;
  /** E.164, or an e-mail address. */
  readonly to: string;
  readonly recipientName: string;
  readonly fromName: string;
  readonly subject: string | null;
  readonly text: string;
  readonly html: string | null;
  readonly calendar: { readonly method: 'REQUEST' | 'CANCEL'; readonly content: string } | null;
  readonly file: { readonly name: string; readonly content: Buffer } | null;
}

/** What is asked about a message of which nobody knows whether it left. */
export interface LostMessage {
  readonly id: string;
  readonly to: string;
  readonly text: string;
  readonly claimedAt: string;
}

/**
 * `taken`: it has it. `found`: every message at the provider that this one may be. `absent`: it never took it.
 * `silent`: it did not answer; ask again later.
 */
export type Finding =
  | { readonly kind: 'taken' }
  | { readonly kind: 'found'; readonly candidates: readonly { providerId: string; report: DeliveryReport }[] }
  | { readonly kind: 'absent' }
  | { readonly kind: 'silent' };

/** Whoever carries messages: a provider, or the local outbox. */
export abstract class Channel {
  abstract readonly provider: ProviderName;
  /** Messages that are claimed together; few where the provider is slow, so that the last look is never long ago. */
  abstract readonly batchSize: number;
  /** Whether it can be asked what became of a message. */
  abstract readonly isAskable: boolean;
  /** Never throws: what the provider did is an outcome. */
  abstract send(message: OutgoingMessage): Promise<Outcome>;
  /** Never throws; `silent` where it cannot be asked. */
  abstract find(message: LostMessage): Promise<Finding>;
  abstract close(): Promise<void>;
}

/** Who carries what in this installation. */
export class Channels {
  constructor(
    readonly sms: Channel,
    readonly email: Channel,
  ) {}
}
