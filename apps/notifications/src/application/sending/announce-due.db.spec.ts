import { Temporal } from '@anteroom/kernel';
import { Clock, UnitOfWork } from '@anteroom/platform-persistence';
import { randomUUID } from 'node:crypto';
import { NotificationsBench } from '../../testing/notifications-bench.fixture';
import { Branches } from '../branches';
import { AnnounceDue } from './announce-due';
import { Ledger } from './ledger';
import { WakeUps } from './wake-ups';

class RememberedWakeUps extends WakeUps {
  readonly set: string[] = [];

  at(moments: readonly Temporal.Instant[]): void {
    this.set.push(...moments.map((moment) => moment.toString()));
  }
}

describe('NOT-1 a reminder leaves at its moment', () => {
  let bench: NotificationsBench;
  let wakeUps: RememberedWakeUps;
  let announce: AnnounceDue;

  beforeAll(async () => {
    bench = await NotificationsBench.open();
    bench.clock.set('2026-11-24T09:00:00Z');
    for (const start of ['2026-11-27T09:00:00Z', '2026-11-27T09:00:00Z', '2026-11-28T11:30:00Z']) {
      const id = randomUUID();
      await bench.tellClient({ id, phone: '+4915211111111' });
      await bench.tell(randomUUID(), { start, client: { id, name: 'Elena', phone: '+4915211111111' } });
    }
  });
  beforeEach(() => {
    wakeUps = new RememberedWakeUps();
    announce = new AnnounceDue(
      bench.get(UnitOfWork),
      bench.get(Branches),
      bench.get(Ledger),
      wakeUps,
      bench.get(Clock),
    );
  });
  afterAll(() => bench.close());

  it('NOT-1: however long ago it was planned, somebody is woken when it falls due, once for all of that moment', async () => {
    bench.clock.set('2026-11-26T08:59:58.500Z');
    await announce.execute();
    expect(wakeUps.set).toEqual(['2026-11-26T09:00:00Z']);
  });

  it('NOT-1: nobody is woken for what is far away', async () => {
    bench.clock.set('2026-11-26T08:59:00Z');
    await announce.execute();
    expect(wakeUps.set).toEqual([]);
  });
});
