import { countStatements } from '@anteroom/platform-persistence';
import { consultation, roomTwo, scan, scanner } from '../../testing/centre.fixture';
import { SchedulingBench, at } from '../../testing/scheduling-bench.fixture';

describe('booking an appointment', () => {
  let bench: SchedulingBench;
  beforeAll(async () => {
    bench = await SchedulingBench.open();
  });
  afterAll(() => bench.close());

  it('P9: takes at most six statements in its transaction', async () => {
    const services = [{ serviceId: scan }];
    const client = { name: 'Ingrid Holm', phone: '030 1234567' };
    const booked = await countStatements(bench.unitOfWork, () => bench.book({ start: at('09:00'), services, client }));
    console.log(booked.statements, JSON.stringify(booked.result, null, 1));
    expect(booked.count).toBeLessThanOrEqual(6);
  });
});
