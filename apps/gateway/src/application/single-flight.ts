/** Reads that are under way: whoever asks for the same at that moment waits for the same answer. */
export class SingleFlight<Answer> {
  private readonly underWay = new Map<string, Promise<Answer>>();

  read(key: string, work: () => Promise<Answer>): Promise<Answer> {
    const known = this.underWay.get(key);
    if (known) return known;
    const reading = work().finally(() => this.underWay.delete(key));
    this.underWay.set(key, reading);
    return reading;
  }
}
