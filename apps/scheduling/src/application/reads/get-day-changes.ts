import { UnitOfWork } from '@anteroom/platform-persistence';
import { DomainError } from '@anteroom/kernel';
import { dayChangesSql } from './day.sql';

/** More revisions than this are not replayed: a fresh snapshot is smaller and faster. */
export const replayLimit = 500;

interface Row {
  revision: number;
  known: number;
  changes: string;
}

/** What changed on a day since a revision that a screen has. */
export class GetDayChanges {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /**
   * @returns the contract's answer as JSON: the current revision and the newest value of each thing that changed
   * @throws DomainError `changes-too-old` when the revisions in between are too many, not kept, or from elsewhere
   */
  async execute(branchId: string, date: string, since: number): Promise<string> {
    const [row] = await this.unitOfWork.read({ branchIds: [branchId] }, () =>
      this.unitOfWork.query<Row>(dayChangesSql, [branchId, date, since]),
    );
    const { revision, known, changes } = row as Row;
    const missed = revision - since;
    if (missed < 0 || missed > replayLimit || known !== missed) {
      throw new DomainError('changes-too-old', 'Too much has changed on this day since then: open it afresh.', {
        revision,
      });
    }
    return `{"revision":${revision},"changes":${changes}}`;
  }
}
