import { type TestDatabase, testRedisUrl, waitUntil } from '@anteroom/platform-testing';
import { jest } from '@jest/globals';
import pg from 'pg';
import { openDatabase } from '../testing/notifications-bench.fixture';
import { RunningService, buildService, freePort } from '../testing/running-service.fixture';
import { SmtpDouble } from '../testing/smtp-double.fixture';
import { type Mood, TwilioDouble } from '../testing/twilio-double.fixture';
import { type Evidence, type LedgerLine, accountOf, ledgerSql, takenBy } from './account.fixture';
import { Speakers, people } from './centre-of-many.fixture';

jest.setTimeout(150_000);

const seed = Number(process.env['SEED'] ?? 4_711);
const sends = 1_000;
const kills = 4;
const reported = 8;
const none = { lost: [], twice: [], afterCancel: [], withoutLedger: [] };

/** A small generator (mulberry32), so that a run that fails can be run again. */
function diceOf(start: number): () => number {
  let state = start;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

const dice = diceOf(seed);
const pause = (ms: number) => new Promise((done) => setTimeout(done, ms));

/** Most are taken; some are taken with an error, some are not, some break off. */
function moodOf(): Mood {
  const roll = dice();
  if (roll < 0.88) return 'take';
  if (roll < 0.92) return '500-after';
  if (roll < 0.95) return 'cut';
  return roll < 0.98 ? '500-before' : 'too-many';
}

const twilio = new TwilioDouble();
const smtp = new SmtpDouble();
let database: TestDatabase;
let ledger: pg.Client;
let service: RunningService;
let speakers: Speakers;

beforeAll(async () => {
  database = await openDatabase();
  ledger = new pg.Client(database.ownerUrl);
  await ledger.connect();
  await ledger.query(`set app.branch_ids = '0190a000-0000-7000-8000-000000000001'`);
  await ledger.query(`insert into branch_setting (branch_id, version, lead_minutes, undo_seconds, channels)
    values ('0190a000-0000-7000-8000-000000000001', 1, '{}', 1, '{sms,email}')`);
  const REDIS_URL = testRedisUrl();
  buildService();
  service = new RunningService(
    {
      DATABASE_URL: database.appUrl,
      REDIS_URL,
      IDENTITY_SECRET: 'a secret that is long enough for tests',
      SMTP_URL: await smtp.open(),
      SMTP_FROM: 'clinic@example.org',
      SMTP_PER_SECOND: '400',
      TWILIO_ACCOUNT_SID: 'AC1',
      TWILIO_AUTH_TOKEN: twilio.token,
      TWILIO_FROM: '+493055500',
      TWILIO_API_URL: await twilio.open(),
      TWILIO_PER_SECOND: '400',
      TWILIO_BELIEVED_AFTER_SECONDS: '1',
      SENDING_LEASE_SECONDS: '5',
    },
    await freePort(),
  );
  twilio.mood = moodOf;
  speakers = new Speakers(REDIS_URL, database.ownerUrl);
  await speakers.open();
});
afterAll(async () => {
  await service.kill();
  await speakers.close();
  await Promise.all([twilio.close(), smtp.close(), ledger.end()]);
  await database.drop();
});

/** Reports come twice, out of order, and forged, straight to the process that runs. */
async function reportSome(): Promise<void> {
  const at = (sms: { callback: string }) => `${service.url}${new URL(sms.callback).pathname.replace('/api', '')}`;
  for (const sms of twilio.taken.slice(-reported)) {
    await twilio.report(sms, 'delivered', { at: at(sms) }).catch(() => undefined);
    await twilio.report(sms, 'sent', { at: at(sms) }).catch(() => undefined);
    await twilio.report(sms, 'failed', { at: at(sms), signedWith: 'somebody else’s token' }).catch(() => undefined);
    await twilio.report(sms, 'delivered', { at: at(sms) }).catch(() => undefined);
  }
}

async function open(): Promise<number> {
  const { rows } = await ledger.query<{ count: number }>(
    `select count(*)::int as count from notification
     where state in ('planned', 'claimed') or (state = 'unknown' and provider = 'twilio')`,
  );
  return rows[0]?.count ?? NaN;
}

const evidence = async (): Promise<Evidence> => ({
  everybody,
  taken: takenBy(twilio, smtp),
  ledger: (await ledger.query<LedgerLine>(ledgerSql)).rows,
  cancelKnownAt: speakers.cancelKnownAt,
});

const everybody = people(sends);

describe('NOT-5 a thousand messages while everything dies', () => {
  it('NOT-5: none is lost, none goes twice, none goes after a cancel', async () => {
    service.start();
    await Promise.all(everybody.map((person) => speakers.register(person)));
    await waitUntil(async () => (await speakers.unheard()) === 0, 15_000);
    const talking = (async () => {
      for (const [index, person] of everybody.entries()) {
        await speakers.book(person);
        const earlier = everybody[index - 30];
        if (earlier?.fate === 'cancels') await speakers.cancel(earlier);
        if (index % 100 === 99) await pause(250);
      }
      for (const person of everybody.slice(-30)) if (person.fate === 'cancels') await speakers.cancel(person);
    })();
    for (let round = 0; round < kills; round += 1) {
      await service.ready();
      await pause(150 + dice() * 700);
      if (round % 3 === 1) expect(await speakers.emptyRedis()).toBeGreaterThan(0);
      await reportSome();
      await service.kill();
      service.start();
    }
    await talking;
    await service.ready();
    await waitUntil(async () => (await speakers.unheard()) === 0 && (await open()) === 0, 60_000);
    expect(service.kills).toBe(kills);

    expect(accountOf(await evidence())).toEqual(none);
  });

  it('NOT-5: reports that were forged, repeated or out of order left the state that is true', async () => {
    await reportSome();
    const last = twilio.taken.slice(-reported).map(({ sid }) => sid);
    const { rows } = await ledger.query<{ state: string }>(
      'select state from notification where provider_id = any ($1)',
      [last],
    );
    expect(rows.map(({ state }) => state)).toEqual(last.map(() => 'delivered'));
  });

  it('NOT-5: the same account finds a message that went without the ledger, one that went twice, and one that is missing', async () => {
    const facts = await evidence();
    const person = everybody.find(({ way, fate }) => way === 'sms' && fate === 'comes')!;
    const again = { to: person.phone, about: 'booked' as const, id: 'SM-without-ledger' };
    const more = accountOf({ ...facts, taken: [...facts.taken, again] });
    expect(more).toEqual({ ...none, twice: [person.appointmentId], withoutLedger: [again.id] });
    const fewer = accountOf({ ...facts, taken: facts.taken.filter(({ to }) => to !== person.phone) });
    expect(fewer).toEqual({ ...none, lost: [person.appointmentId] });
    const unaware = { ...facts, cancelKnownAt: new Map([[person.appointmentId, 0]]) };
    expect(accountOf(unaware)).toEqual({ ...none, afterCancel: [person.appointmentId] });
  });
});
