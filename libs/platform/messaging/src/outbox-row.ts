import type { Message } from '@anteroom/contracts-shared';

/** A message for one of its subscribers. */
export interface OutboxRow {
  readonly subscriber: string;
  readonly message: Message;
}
