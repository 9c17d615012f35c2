import type { Operation } from '../../domain/ledger';

/** Where operations are written. What is written stays; an operation that does not balance is refused at the commit. */
export abstract class Ledger {
  /** @param place currency and time zone of the branch */
  abstract write(operations: readonly Operation[], place: { currency: string; timeZone: string }): Promise<void>;
}
