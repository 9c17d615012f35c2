import { Retention } from '@anteroom/platform-persistence';
import { FixedClock } from '@anteroom/platform-testing';
import { anIdentityDatabase } from '../testing/identity-database';
import { oldSignIns } from './retention';

const tenDays = "interval '10 days'";

describe('SYS-4 what is kept of those who signed in', () => {
  it('SYS-4: sessions go three months after their end, records of sign-ins after a year and a month', async () => {
    const database = await anIdentityDatabase();
    const { unitOfWork } = database;
    const query = <Row>(sql: string) => unitOfWork.run({ branchIds: [] }, () => unitOfWork.query<Row>(sql));
    await database.asOwner(`
      insert into session (id, token_hash, user_id, expires_at)
        select gen_random_uuid(), sha256(n::text::bytea), (select id from staff_user limit 1), now() - n * ${tenDays}
        from generate_series(0, 20) n`);
    await database.asOwner(`
      insert into sign_in_audit (occurred_at, outcome, subject, address)
        select now() - n * ${tenDays}, 'signed-in', 'x', 'y' from generate_series(0, 60) n`);
    const retention = new Retention(unitOfWork, new FixedClock(new Date().toISOString()));
    retention.add(...oldSignIns);
    const gone = await retention.execute();
    expect(gone).toMatchObject({ session: 12 });
    const [left] = await query<{ oldest: boolean; sessions: number }>(`
      select min(occurred_at) > now() - interval '14 months' as oldest, (select count(*)::int from session) as sessions
      from sign_in_audit`);
    expect(left).toEqual({ oldest: true, sessions: 9 });
    await expect(query('delete from sign_in_audit')).rejects.toThrow('permission denied');
    await database.close();
  });
});
