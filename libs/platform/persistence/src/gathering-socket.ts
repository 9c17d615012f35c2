import { Socket } from 'node:net';

type Written = (error?: Error | null) => void;

/**
 * A connection that sends everything that is written in one turn of the event loop in one piece. Statements that do not
 * wait for each other then cost one call of the operating system and one packet, however many they are: beside a
 * database on the same machine or the same network, those calls are a large part of what a statement costs.
 */
export class GatheringSocket extends Socket {
  #isGathering = false;

  override write(piece: Uint8Array | string, encoding?: BufferEncoding | Written, written?: Written): boolean {
    this.cork();
    return super.write(piece, encoding as BufferEncoding, written);
  }

  override cork(): void {
    if (this.#isGathering) return;
    this.#isGathering = true;
    super.cork();
    process.nextTick(() => {
      this.#isGathering = false;
      super.uncork();
    });
  }

  /** The end of the turn does it. The driver calls this behind every statement, and Node does not count how often. */
  override uncork(): void {}
}
