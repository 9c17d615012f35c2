import type { RunningSystem } from '@anteroom/launcher';
import type { Desk } from '../../desk/desk.ts';
import type { Centre } from '../../system/centre.ts';
import { ask } from '../../system/database.ts';
import { eventually } from '../../system/eventually.ts';
import { median } from '../sample.ts';
import type { Row } from '../table.ts';

const rounds = 5;

/** P12: a service is killed, an appointment is booked at that moment, and the service's effect of it is there again. */
export async function measureRecovery(system: RunningSystem, centre: Centre, desk: Desk): Promise<Row> {
  const times: number[] = [];
  for (const slot of centre.slots(rounds, { minutes: 10 })) {
    system.processes.get('notifications-1')?.kill('SIGKILL');
    const killedAt = performance.now();
    const { status, body } = await desk.book({ ...slot, comment: 'bench' });
    if (status !== 201) throw new Error(`booking answered ${status}: ${body.detail ?? ''}`);
    const known = () => ask('anteroom_notifications', 'select 1 from appointment where id = $1', [body.id]);
    await eventually('the effect', known, (rows) => rows.length === 1, 30_000);
    times.push((performance.now() - killedAt) / 1_000);
  }
  const what = 'a service is killed → its effect of the next booking';
  return { id: 'P12', what, product: median(times), unit: 's', target: 4 };
}
