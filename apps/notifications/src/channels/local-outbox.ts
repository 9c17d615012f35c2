import { Channel, type Finding, type OutgoingMessage } from '../application/sending/channel';
import type { Outcome } from '../domain/outcome.rules';

const sent: Outcome = { kind: 'sent', providerId: null };

/**
 * Where no provider is set up: the message stays in the ledger, and a person opens and reads it there. Being in the
 * ledger is all that sending means here, so none is ever lost.
 */
export class LocalOutbox extends Channel {
  readonly provider = 'local';
  readonly batchSize = 500;
  readonly isAskable = true;

  send(_message: OutgoingMessage): Promise<Outcome> {
    return Promise.resolve(sent);
  }

  find(): Promise<Finding> {
    return Promise.resolve({ kind: 'taken' });
  }

  async close(): Promise<void> {}
}
