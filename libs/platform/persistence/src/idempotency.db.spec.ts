import {
  Idempotency,
  Retention,
  SystemClock,
  idempotencyAnswerSql,
  oldKeys,
  requestHash,
  type UnitOfWork,
} from './index';
import { berlin, persistenceBench, type PersistenceBench } from './persistence.fixture';

const anna = '018f0000-0000-7000-8000-00000000000a';
const ben = '018f0000-0000-7000-8000-00000000000b';

describe('An idempotency key', () => {
  let bench: PersistenceBench;
  let unitOfWork: UnitOfWork;
  let idempotency: Idempotency;
  const here = { branchIds: [berlin] };

  beforeAll(async () => {
    bench = await persistenceBench();
    unitOfWork = bench.unitOfWork;
    idempotency = new Idempotency(unitOfWork);
  });
  afterAll(() => bench.close());

  /** A creating command: raises a counter and answers with its value. */
  const command = (key: string, facts: { userId?: string; request?: unknown; fails?: 'after the work' } = {}) =>
    unitOfWork.run(here, async () => {
      const state = await idempotency.begin(key, facts.userId ?? anna, requestHash(facts.request ?? 'the same'));
      if (state.kind === 'seen') return state.answer;
      const [answer] = await unitOfWork.query(
        'insert into counter values ($1, 1) on conflict (name) do update set value = counter.value + 1 returning value',
        [key],
      );
      await idempotency.answer(answer);
      if (facts.fails) throw new Error(`failed ${facts.fails}`);
      return answer;
    });
  const effects = async (key: string) => {
    const rows = await unitOfWork.read(here, () =>
      unitOfWork.query<{ value: number }>('select value from counter where name = $1', [key]),
    );
    return rows[0]?.value ?? 0;
  };

  it('I3: gives a retry the stored answer and no second effect', async () => {
    expect(await command('retried')).toEqual({ value: 1 });
    expect(await command('retried')).toEqual({ value: 1 });
    expect(await effects('retried')).toBe(1);
  });

  it('I3: gives 20 duplicates at once one effect and the same answer', async () => {
    const answers = await Promise.all(Array.from({ length: 20 }, () => command('storm')));
    expect(answers).toEqual(answers.map(() => ({ value: 1 })));
    expect(await effects('storm')).toBe(1);
  });

  it('refuses the key with another request, from the same person', async () => {
    await command('reused', { request: { start: '10:00' } });
    await expect(command('reused', { request: { start: '10:05' } })).rejects.toMatchObject({
      code: 'idempotency-key-reused',
    });
    expect(await effects('reused')).toBe(1);
  });

  it('belongs to the person who sent it: another one may use the same', async () => {
    expect(await command('shared', { userId: anna })).toEqual({ value: 1 });
    expect(await command('shared', { userId: ben })).toEqual({ value: 2 });
  });

  it('is free again when the work failed', async () => {
    await expect(command('failed', { fails: 'after the work' })).rejects.toThrow('failed after the work');
    expect(await command('failed')).toEqual({ value: 1 });
  });

  it('lets the caller store the answer in a statement of their own', async () => {
    await unitOfWork.run(here, async () => {
      await idempotency.begin('own statement', anna, 'hash');
      await unitOfWork.query(`with answered as (${idempotencyAnswerSql(2)}) insert into counter values ($1, 1)`, [
        'own statement',
        ...idempotency.answerParams({ ok: true }),
      ]);
    });
    const state = await unitOfWork.run(here, () => idempotency.begin('own statement', anna, 'hash'));
    expect(state).toEqual({ kind: 'seen', answer: { ok: true } });
  });

  it('I3: is known to have been used, for any number who ask at once in one statement', async () => {
    await command('used');
    const statements: string[] = [];
    const ask = (key: string) => idempotency.isKnown(key, anna);
    const asked = await unitOfWork.recording(statements, () => Promise.all([ask('used'), ask('never'), ask('used')]));
    expect(asked).toEqual([true, false, true]);
    expect(await idempotency.isKnown('used', ben)).toBe(false);
    expect(statements).toHaveLength(1);
  });

  it('is forgotten after 24 hours', async () => {
    await command('old');
    await unitOfWork.run(here, () =>
      unitOfWork.query("update idempotency set created_at = now() - interval '73 hours' where key = $1", ['old']),
    );
    const retention = new Retention(unitOfWork, new SystemClock());
    retention.add(oldKeys);
    expect(await retention.execute()).toEqual({ 'idempotency-key': 1 });
    expect(await command('old')).toEqual({ value: 2 });
  });

  it('takes requests for equal whatever the order of their properties', () => {
    expect(requestHash({ a: 1, b: { c: 2, d: [1, 2] } })).toBe(requestHash({ b: { d: [1, 2], c: 2 }, a: 1 }));
    expect(requestHash({ a: [1, 2] })).not.toBe(requestHash({ a: [2, 1] }));
  });
});
