import { Clock, Ids, UnitOfWork } from '@anteroom/platform-persistence';

/** What every command needs: one transaction, the present, and new ids. */
export class Desk {
  constructor(
    readonly unitOfWork: UnitOfWork,
    readonly clock: Clock,
    readonly ids: Ids,
  ) {}
}
