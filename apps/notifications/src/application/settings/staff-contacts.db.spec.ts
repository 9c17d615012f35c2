import { DomainError } from '@anteroom/kernel';
import { NotificationsBench, berlin, haddad, lindgren } from '../../testing/notifications-bench.fixture';
import { ListStaffContacts, SetStaffContact } from './staff-contacts';

const lindgrens = { branchId: berlin, teamMemberId: lindgren, name: 'Dr Lindgren' };

describe('where team members are written to', () => {
  let bench: NotificationsBench;
  beforeAll(async () => {
    bench = await NotificationsBench.open();
  });
  afterAll(() => bench.close());

  const set = (email: string | null, version: number, of = lindgrens) =>
    bench.get(SetStaffContact).execute({ ...of, email, version });
  const refusal = async (attempt: Promise<unknown>) => {
    const error: unknown = await attempt.catch((reason: unknown) => reason);
    return error instanceof DomainError ? [error.code, error.facts['current']] : error;
  };

  it('NOT-1: an address carries the version it was based on, and a stale one is refused with what is saved', async () => {
    const first = await set('lindgren@demo.example', 0);
    expect(first).toEqual({ teamMemberId: lindgren, version: 1, name: 'Dr Lindgren', email: 'lindgren@demo.example' });
    expect(await refusal(set('other@demo.example', 0))).toEqual(['stale', first]);
    expect(await set('l@demo.example', 1)).toMatchObject({ version: 2, email: 'l@demo.example' });
  });

  it('NOT-1: one that was taken away goes on counting, so that nobody brings it back unaware', async () => {
    const gone = await set(null, 2);
    expect(gone).toMatchObject({ version: 3, email: null });
    expect(await refusal(set('l@demo.example', 0))).toEqual(['stale', gone]);
    expect(await bench.get(ListStaffContacts).execute(berlin)).toEqual([gone]);
  });

  it('NOT-1: of two who write at once one is told of the other', async () => {
    const haddads = { branchId: berlin, teamMemberId: haddad, name: 'Dr Haddad' };
    const attempts = ['a@demo.example', 'b@demo.example'].map((email) => set(email, 0, haddads));
    const outcomes = await Promise.allSettled(attempts);
    expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    expect(await refusal(set('c@demo.example', 7, haddads))).toMatchObject(['stale', { version: 1 }]);
  });
});
