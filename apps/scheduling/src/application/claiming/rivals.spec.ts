import { DomainError } from '@anteroom/kernel';
import { Rivals, type Rivalry } from './rivals';

const taken = () => new DomainError('slot-taken', 'Dr. Weber is taken 10:00–10:30 (Ingrid Holm).');
const wants = (question = '10:00', done = false): Rivalry => ({ question, wasDone: async () => done });

/** A time that one may have: the first attempt gets it, every later one is refused. */
function aTime() {
  let attempts = 0;
  const attempt = async () => {
    attempts += 1;
    const mine = attempts;
    await new Promise((resolve) => setTimeout(resolve, 5));
    if (mine > 1) throw taken();
    return `won by attempt ${mine}`;
  };
  return { attempt, count: () => attempts };
}

const endings = async (calls: Promise<unknown>[]) => {
  const settled = await Promise.allSettled(calls);
  const won = settled.flatMap((one) => (one.status === 'fulfilled' ? [one.value] : []));
  return { won, refused: settled.filter(({ status }) => status === 'rejected').length };
};

describe('APT-1 rivals for one time', () => {
  it('APT-1: of a hundred one wins, and two attempts are enough for all of them', async () => {
    const [rivals, time] = [new Rivals(), aTime()];
    const calls = Array.from({ length: 100 }, () => rivals.inTurn(wants(), time.attempt));
    expect(await endings(calls)).toEqual({ won: ['won by attempt 1'], refused: 99 });
    expect(time.count()).toBe(2);
  });

  it('APT-1: a refusal that was on its way before somebody came is not theirs: the time may be free by now', async () => {
    const rivals = new Rivals();
    const refusedSoon = rivals.inTurn(wants(), () => new Promise((_, no) => setTimeout(() => no(taken()), 10)));
    await new Promise((resolve) => setImmediate(resolve));
    const came = rivals.inTurn(wants(), async () => 'free by now');
    await expect(refusedSoon).rejects.toThrow('taken');
    expect(await came).toBe('free by now');
  });

  it('I3: a request that was done before gets its own answer, whatever its rivals are told', async () => {
    const [rivals, time] = [new Rivals(), aTime()];
    const others = Array.from({ length: 5 }, () => rivals.inTurn(wants(), time.attempt));
    const retry = rivals.inTurn(wants('10:00', true), async () => 'the first answer again');
    expect(await retry).toBe('the first answer again');
    expect((await endings(others)).won).toHaveLength(1);
  });

  it('APT-1: those who want different times do not wait for each other', async () => {
    const rivals = new Rivals();
    let isFirstOver = false;
    const first = rivals.inTurn(wants('10:00'), () => new Promise<void>((done) => setTimeout(done, 20)));
    void first.then(() => (isFirstOver = true));
    await rivals.inTurn(wants('11:00'), async () => undefined);
    expect(isFirstOver).toBe(false);
    await first;
  });

  it('APT-1: a failure is nobody else’s: all who waited for it try at once', async () => {
    const rivals = new Rivals();
    const failed = rivals.inTurn(wants(), () => Promise.reject(new Error('away')));
    let together = 0;
    let most = 0;
    const attempt = async () => {
      most = Math.max(most, ++together);
      await new Promise((resolve) => setTimeout(resolve, 5));
      together -= 1;
    };
    const others = [1, 2, 3].map(() => rivals.inTurn(wants(), attempt));
    await expect(failed).rejects.toThrow('away');
    await Promise.all(others);
    expect(most).toBe(3);
  });
});
