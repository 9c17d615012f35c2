import { v7 } from 'uuid';

/** Where new aggregates and messages take their id from. */
export abstract class Ids {
  abstract next(): string;
}

/** UUIDv7 (RFC 9562): ordered by time, so that new rows land side by side in an index. */
export class UuidV7Ids extends Ids {
  next(): string {
    return v7();
  }
}
