import { berlin, newId, newYork } from '../../testing/centre.fixture';
import { PaymentsBench } from '../../testing/payments-bench.fixture';
import { EditPaymentSettings, ReadPaymentSettings } from './payment-settings';

describe('how a branch takes money', () => {
  let bench: PaymentsBench;
  beforeAll(async () => {
    bench = await PaymentsBench.open();
  });
  afterAll(() => bench.end());

  const settings = (branchId = berlin) => bench.get(ReadPaymentSettings).execute(branchId);
  const save = (discountLimitPercent: number, version: number) =>
    bench.get(EditPaymentSettings).execute({ branchId: berlin, edit: { discountLimitPercent }, version });

  it('PAY-1: is saved in versions, for one branch; whoever is late is told what is saved now', async () => {
    expect(await settings()).toEqual({ version: 1, discountLimitPercent: 10 });
    expect(await save(15, 1)).toEqual({ version: 2, discountLimitPercent: 15 });
    const refusal = { code: 'stale', facts: { current: { version: 2, discountLimitPercent: 15 } } };
    await expect(save(20, 1)).rejects.toMatchObject(refusal);
    expect(await settings(newYork)).toEqual({ version: 1, discountLimitPercent: 10 });
    await expect(settings(newId())).rejects.toMatchObject({ code: 'not-found' });
  });

  it('PAY-1: whoever sells hears of a new limit, in the version of the settings', async () => {
    const { version } = await settings();
    await save(12, version);
    const sql = `select aggregate_version as version, body from outbox where kind = 'ReductionLimitChanged'
      and aggregate_id = $1 order by aggregate_version desc limit 1`;
    const told = await bench.query(sql, [berlin]);
    expect(told).toEqual([{ version: version + 1, body: { branchId: berlin, limitPercent: 12 } }]);
  });

  it('PAY-1: the discount limit holds from then on for those who may not give any discount', async () => {
    const visitId = await bench.visit();
    await save(20, (await settings()).version);
    await expect(bench.discount(visitId, 20)).resolves.toMatchObject({ discountLimitPercent: 20 });
    await save(5, (await settings()).version);
    await expect(bench.discount(visitId, 6)).rejects.toMatchObject({ code: 'reduction-above-limit' });
  });
});
