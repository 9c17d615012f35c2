import { NotFound } from '@anteroom/kernel';
import { UnitOfWork } from '@anteroom/platform-persistence';
import { type Branch, Branches } from '../application/books/branches';

const branchSql = `select id, name, time_zone as "timeZone", currency, language from branch where id = $1`;

export class PostgresBranches extends Branches {
  constructor(private readonly unitOfWork: UnitOfWork) {
    super();
  }

  async get(branchId: string): Promise<Branch> {
    const [branch] = await this.unitOfWork.query<Branch>(branchSql, [branchId]);
    if (!branch) throw new NotFound('branch');
    return branch;
  }
}
