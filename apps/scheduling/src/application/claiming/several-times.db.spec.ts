import { TimeRange } from '@anteroom/kernel';
import { type Claim, TimeTaken } from '../../domain/claim';
import { berlin, weber } from '../../testing/centre.fixture';
import { SchedulingBench, at } from '../../testing/scheduling-bench.fixture';
import { Schedule } from './schedule';

describe('a claim of several times', () => {
  let bench: SchedulingBench;
  let seatId: number;
  beforeAll(async () => {
    bench = await SchedulingBench.open(4);
    const sql = `select id from seat where team_member_id = $1 and purpose = 'primary'`;
    seatId = (await bench.query<{ id: number }>(sql, [weber]))[0]?.id ?? 0;
  });
  afterAll(() => bench.close());

  const claimOf = (id: string, [from, to]: [string, string]): Claim => {
    const during = TimeRange.parse(at(from), at(to));
    const wanted = { branchId: berlin, interval: during } as Claim['wanted'];
    return { owner: { kind: 'appointment', id }, seats: [{ seatId, reason: 'person' }], unitIds: [], during, wanted };
  };
  const first = '018f0000-0000-7000-b000-000000000001';
  const second = '018f0000-0000-7000-b000-000000000002';
  const claim = (claims: Claim[]) =>
    bench.unitOfWork.run({ branchIds: [berlin] }, () => bench.get(Schedule).claim(claims));
  const occupied = () => bench.query('select 1 from occupancy where owner_id = any($1)', [[first, second]]);

  it('APT-2: of two times of one person the one that is taken refuses both, and it is named', async () => {
    await bench.book({ start: at('09:30') });
    const claims = [claimOf(first, ['09:00', '09:30']), claimOf(second, ['09:30', '10:00'])];
    const refusal = await claim(claims).catch((error: unknown) => error);
    expect(refusal).toBeInstanceOf(TimeTaken);
    expect(refusal).toMatchObject({ seatIds: [seatId], wanted: { interval: claims[1]?.during } });
    expect(await occupied()).toEqual([]);
  });

  it('APT-2: two free times of one person are taken together', async () => {
    await claim([claimOf(first, ['11:00', '11:30']), claimOf(second, ['11:30', '12:00'])]);
    expect(await occupied()).toHaveLength(2);
  });

  it('I2: what was sent behind a lost claim is not committed, whatever the code does with its failure', async () => {
    const attempt = bench.unitOfWork.run({ branchIds: [berlin] }, async () => {
      await bench
        .get(Schedule)
        .claim([claimOf(first, ['09:30', '10:00'])])
        .catch(() => undefined);
      await bench.unitOfWork.query('delete from occupancy', []).catch(() => undefined);
    });
    await expect(attempt).rejects.toThrow('rolled back');
    expect(await occupied()).toHaveLength(2);
  });
});
