import type { ChannelName } from '../../domain/message-kinds';
import { type Channel, Channels, type OutgoingMessage } from './channel';
import { ClaimDue } from './claim-due';
import { Results } from './results';

/**
 * Sends everything that is due, in any number of processes side by side. What is claimed here is handed to its channel
 * at once; a message whose lease is nearly over is left to whoever looks after lost ones.
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
    for (;;) {
      const { claimed, isFull } = await this.claimDue.execute(name, channel);
      await Promise.all(claimed.map((message) => this.#send(message, channel)));
      if (!isFull) return;
    }
  }

  async #send(message: OutgoingMessage, channel: Channel): Promise<void> {
    const outcome = await channel.send(message);
    await this.results.put({ id: message.id, attempts: message.attempts, outcome });
  }
}
