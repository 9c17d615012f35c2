import { Temporal } from '@anteroom/kernel';
import { UuidV7Ids } from '@anteroom/platform-persistence';
import { Argon2Passwords } from '../persistence/argon2-passwords';
import { SqlSignInFailures } from '../persistence/sql-sign-in-failures';
import { SqlStaffRegister } from '../persistence/sql-staff-register';
import { anIdentityDatabase } from '../testing/identity-database';
import { LockOut } from './lock-out';
import { OpenSessions } from './open-sessions';
import { SignIn } from './sign-in';

let database: Awaited<ReturnType<typeof anIdentityDatabase>>;
let staff: SqlStaffRegister;
let signIn: SignIn;
let sessions: OpenSessions;
let now = Temporal.Now.instant().epochMilliseconds;

beforeAll(async () => {
  database = await anIdentityDatabase();
  const { unitOfWork } = database;
  staff = new SqlStaffRegister(unitOfWork);
  const lockOut = new LockOut(new SqlSignInFailures(unitOfWork));
  signIn = new SignIn(unitOfWork, staff, lockOut, new Argon2Passwords(), new UuidV7Ids());
  sessions = new OpenSessions(unitOfWork, staff, () => now);
}, 30_000);
afterAll(() => database.close());
beforeEach(() => database.asOwner('delete from sign_in_failure'));

const attempt = (email: string, password: string, address = '192.0.2.1') =>
  signIn.execute({ email, password, address });
const good = () => attempt('anna@demo.example', 'anteroom');
const codeOf = (attempted: Promise<unknown>) =>
  attempted.then(
    () => 'in',
    (error: unknown) => (error as { code?: string }).code,
  );
const failTimes = async (times: number, email: string, address?: string) => {
  for (let failed = 0; failed < times; failed += 1) await codeOf(attempt(email, 'wrong', address));
};

describe('sign-in', () => {
  it('SYS-1: locks an account after five wrong passwords, also for the right one, and says how long', async () => {
    await failTimes(5, 'anna@demo.example');
    await expect(good()).rejects.toMatchObject({ code: 'locked-out', facts: { retryAfterSeconds: 15 } });
    await database.asOwner(`update sign_in_failure set locked_until = now() - interval '1 second'`);
    expect(await codeOf(good())).toBe('in');
    expect(await database.asOwner(`select 1 from sign_in_failure where subject like 'account:%'`)).toEqual([]);
  });

  it('SYS-1: locks an account that does not exist in the same way', async () => {
    await failTimes(5, 'nobody@demo.example');
    expect(await codeOf(attempt('Nobody@demo.example', 'x'))).toBe('locked-out');
    expect(await codeOf(good())).toBe('in');
  });

  it('SYS-1: locks an address that tries many accounts', async () => {
    const address = '192.0.2.9';
    await Promise.all(
      Array.from({ length: 30 }, (_, index) => codeOf(attempt(`user${index}@demo.example`, 'x', address))),
    );
    expect(await codeOf(attempt('anna@demo.example', 'anteroom', address))).toBe('locked-out');
    expect(await codeOf(good())).toBe('in');
  });

  it('SYS-1: counts guesses sent all at once like guesses sent one by one', async () => {
    const guesses = await Promise.all(Array.from({ length: 12 }, () => codeOf(attempt('anna@demo.example', 'guess'))));
    expect(guesses.filter((code) => code === 'wrong-credentials')).toHaveLength(5);
  });

  it('SYS-1: writes every attempt into an audit that the application cannot change', async () => {
    await database.asOwner('truncate sign_in_audit');
    await good();
    await failTimes(1, 'nobody@demo.example');
    const audit = await database.asOwner<{ outcome: string }>(
      'select outcome, user_id is null as unknown from sign_in_audit order by id',
    );
    expect(audit).toEqual([
      { outcome: 'signed-in', unknown: false },
      { outcome: 'wrong-credentials', unknown: true },
    ]);
    const change = database.unitOfWork.run({ branchIds: [] }, () =>
      database.unitOfWork.query('delete from sign_in_audit'),
    );
    await expect(change).rejects.toThrow(/permission denied/);
  });

  it('SYS-1: keeps neither passwords nor cookies', async () => {
    const token = await good();
    const [user] = await database.asOwner<{ hash: string }>('select password_hash as hash from staff_user limit 1');
    expect(user?.hash).toMatch(/^\$argon2id\$/);
    const kept = await database.asOwner<{ row: string }>('select session::text as row from session');
    expect(kept.some(({ row }) => row.includes(token))).toBe(false);
  });
});

describe('sessions', () => {
  it('SYS-1: live twelve hours without use, and longer when used', async () => {
    const session = await sessions.find(await good());
    await database.asOwner(
      `update session set last_seen_at = now() - interval '11 hours', expires_at = now() + interval '1 hour'`,
    );
    await sessions.markSeen(0);
    const [row] = await database.asOwner<{ hours: number }>(
      'select extract(epoch from expires_at - now())::int / 3600.0 as hours from session where id = $1',
      [session?.id],
    );
    expect(Math.round(Number(row?.hours))).toBe(12);
    await database.asOwner(`update session set expires_at = now() - interval '1 second'`);
    now += 1_001;
    expect(await sessions.get(session?.id ?? '')).toBeUndefined();
  });

  it('SYS-1: are noticed within a second when they end or change elsewhere', async () => {
    const [kept, ended] = await Promise.all([
      sessions.find(await good()),
      sessions.find(await attempt('owner@demo.example', 'anteroom')),
    ]);
    if (!kept || !ended) throw new Error('signed in');
    await database.unitOfWork.run({ branchIds: [] }, () => staff.endSession(ended.id));
    await database.asOwner(`update staff_user set role = 'doctor' where email = 'anna@demo.example'`);
    const changes = await sessions.refresh([]);
    expect(changes.ended).toContain(ended.id);
    expect(changes.changed.find(({ id }) => id === kept.id)?.identity.rights).toEqual([
      'appointment.history',
      'appointment.status',
      'calendar.view',
      'inventory.sell',
      'inventory.view',
      'notification.view',
    ]);
  });

  it('SYS-1: cost no query for a second after they were looked up', async () => {
    const token = await attempt('manager@demo.example', 'anteroom');
    const session = await sessions.find(token);
    await database.asOwner('delete from session');
    expect(await sessions.find(token)).toEqual(session);
    now += 1_001;
    expect(await sessions.find(token)).toBeUndefined();
  });
});
