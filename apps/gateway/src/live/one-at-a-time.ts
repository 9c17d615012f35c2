/**
 * Work that costs the event loop a while is done one piece in each of its rounds, so that five hundred answers at the
 * same moment leave everybody else their turn between them.
 */
export class OneAtATime {
  private last: Promise<void> = Promise.resolve();

  /** Resolves when it is this one's turn. */
  turn(): Promise<void> {
    this.last = this.last.then(() => new Promise((resolve) => setImmediate(resolve)));
    return this.last;
  }
}
