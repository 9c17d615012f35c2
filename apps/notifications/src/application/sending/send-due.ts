import type { ChannelName } from '../../domain/message-kinds';
import { type Channel, Channels, type OutgoingMessage } from './channel';
import { ClaimDue } from './claim-due';
import { Results } from './results';

/**
 * Sends everything that is due, in any number of processes side by side. What is claimed here is handed to its channel
 * at once, and the next is claimed meanwhile; a message whose lease is nearly over is left to whoever looks after lost ones.
 */
export class SendDue {
  constructor(
    private readonly channels: Channels,
    private readonly claimDue: ClaimDue,
    private readonly results: Results,
  ) {}

  async execute(): Promise<void> {
    await Promise.all([this.#drain('sms', this.channels.sms), this.#drain('email', this.channels.email)]);
  }

  async #drain(name: ChannelName, channel: Channel): Promise<void> {
    let onTheirWay: Promise<unknown> = Promise.resolve();
    try {
      for (;;) {
        const { claimed, isFull } = await this.claimDue.execute(name, channel);
        await onTheirWay;
        onTheirWay = Promise.all(claimed.map((message) => this.#send(message, channel)));
        // a failure is thrown where it is waited for, which may be later
        onTheirWay.catch(() => undefined);
        // what a crash leaves claimed at a provider that cannot be asked waits for a person: there it is one batch at most
        if (!isFull || !channel.isAskable) await onTheirWay;
        if (!isFull) return;
      }
    } finally {
      await Promise.allSettled([onTheirWay]);
    }
  }

  async #send(message: OutgoingMessage, channel: Channel): Promise<void> {
    const outcome = await channel.send(message);
    await this.results.put({ id: message.id, attempts: message.attempts, outcome });
  }
}
