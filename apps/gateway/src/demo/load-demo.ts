import { type DemoUser, branches, demoPassword, demoUsers } from '@anteroom/demo-centre';
import type { UnitOfWork } from '@anteroom/platform-persistence';
import { hashPassword } from '../persistence/argon2-passwords';

const branchIdOf = (index: 0 | 1): string => branches[index].id;

const addUserSql = `insert into staff_user (id, email, name, role, colour, password_hash, team_member_id)
  values ($1, $2, $3, $4, $5, $6, $7)`;

/** The people of the demo centre, into an identity database that has nobody yet. */
export class LoadDemo {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** Returns what was done, in words. */
  async execute(): Promise<string> {
    const hashes = await Promise.all(demoUsers.map(() => hashPassword(demoPassword)));
    return this.unitOfWork.run({ branchIds: [] }, async () => {
      const [somebody] = await this.unitOfWork.query('select 1 from staff_user limit 1');
      if (somebody) return 'there are users already';
      for (const [index, user] of demoUsers.entries()) await this.add(user, hashes[index] ?? '');
      return `added ${demoUsers.length} users`;
    });
  }

  private async add(user: DemoUser, passwordHash: string): Promise<void> {
    const { id, email, name, role, colour, teamMemberId } = user;
    await this.unitOfWork.query(addUserSql, [id, email, name, role, colour, passwordHash, teamMemberId]);
    const addBranchSql = 'insert into user_branch (user_id, branch_id) values ($1, $2)';
    for (const index of user.branches) await this.unitOfWork.query(addBranchSql, [id, branchIdOf(index)]);
  }
}
