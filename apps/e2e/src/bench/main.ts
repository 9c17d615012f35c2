/**
 * `npm run bench [-- P1 P6 …]`: every figure as a ratio to a limit measured in the same run, in one table; absolute
 * figures only where there is no limit. Results are kept in bench/results/latest.json.
 */
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startSystem } from '@anteroom/launcher';
import { openCentre } from '../system/centre.ts';
import { browserIds, measureBrowser } from './browser/browser.ts';
import { ClaimRounds } from './limits/claim-round.ts';
import { Floor } from './limits/floor.ts';
import { measureBooking, measureHold, measureThroughput } from './measures/booking.ts';
import { measureContention } from './measures/contention.ts';
import { measureDay } from './measures/day.ts';
import { measureMessages } from './measures/messages.ts';
import { measureRecovery } from './measures/recovery.ts';
import { measureReminders } from './measures/reminders.ts';
import { measureSearch } from './measures/search.ts';
import { measureStart } from './measures/start.ts';
import { measureStatements } from './measures/statements.ts';
import { Product } from './product.ts';
import { type Row, keepResults, tableOf } from './table.ts';

const screens = 50;
const days = 40;
const chosen = new Set(process.argv.slice(2));
const wants = (...ids: string[]): boolean => chosen.size === 0 || ids.some((id) => chosen.has(id));
const rows: Row[] = [];

function say(sentence: string): void {
  process.stdout.write(`${sentence}\n`);
}

async function measure(what: string, ids: string[], work: () => Promise<Row[]>): Promise<void> {
  if (!wants(...ids)) return;
  const began = performance.now();
  rows.push(...(await work()));
  say(`  ✓  ${what}  ${((performance.now() - began) / 1_000).toFixed(0)} s`);
}

async function measureSystem(dataDir: string): Promise<void> {
  const system = await startSystem({ dataDir, scheduling: 1, gateways: 2, demo: 'full', ports: 'free' });
  const { gatewayUrls, postgresUrl, redisUrl } = system;
  process.env['E2E_SYSTEM'] = JSON.stringify({ gatewayUrls, postgresUrl, redisUrl, controlUrl: '' });
  const databaseUrl = (name: string) => Object.assign(new URL(postgresUrl), { pathname: `/${name}` }).href;
  const schedulingUrl = databaseUrl('anteroom_scheduling');
  try {
    const centre = await openCentre(days);
    const desks = await centre.desks(8);
    const [desk] = desks;
    if (!desk) throw new Error('no desk');
    await measure('statements of a booking', ['P9'], async () => [
      await measureStatements(centre, desk, join(dataDir, 'logs', 'postgres.log')),
    ]);
    if (wants('P1', 'P2', 'P3', 'P5')) {
      const floor = await Floor.start(postgresUrl, screens);
      const product = await Product.open(centre, desks, screens);
      await measure('booking and its way to the screens', ['P1', 'P2'], () => measureBooking(floor, product));
      await measure('holds', ['P3'], () => measureHold(floor, product));
      await measure('throughput', ['P5'], () => measureThroughput(floor, product));
      product.close();
      await floor.stop();
    }
    for (const [rivals, roundsPerRun] of [
      [32, 60],
      [200, 20],
    ] as const) {
      await measure(`${rivals} rivals for one slot`, ['P6'], async () => {
        const bare = await ClaimRounds.open(schedulingUrl, 32);
        const result = await measureContention({ centre, desks, bare, rivals, roundsPerRun });
        await bare.close();
        return result;
      });
    }
    await measure('messages between services', ['P10'], () => measureMessages(postgresUrl, redisUrl));
    await measure('reminders', ['P11'], () => measureReminders(centre.branchId, redisUrl));
    await measure('recovery', ['P12'], async () => [await measureRecovery(system, centre, desk)]);
    await measure('opening a full day', ['P14'], () => measureDay(centre, desk, schedulingUrl));
    await measure('finding a client', ['P18'], () =>
      measureSearch(centre.branchId, desk, databaseUrl('anteroom_clients')),
    );
    await measure('what only a browser can tell', [...browserIds], () => measureBrowser(wants));
    await centre.close();
  } finally {
    await system.stop();
  }
}

const dataDir = mkdtempSync(join(tmpdir(), 'anteroom-bench-'));
chmodSync(dataDir, 0o755);
try {
  if (wants('P1', 'P2', 'P3', 'P5', 'P6', 'P9', 'P10', 'P11', 'P12', 'P14', 'P18', ...browserIds))
    await measureSystem(dataDir);
  await measure('starting, and memory when idle', ['P19', 'P20'], () => measureStart(3_900));
} finally {
  rmSync(dataDir, { recursive: true, force: true });
}
const rank = (id: string): number => Number(id.slice(1)) + (id.startsWith('B') ? 100 : 0);
rows.sort((a, b) => rank(a.id) - rank(b.id));
say(`\n${tableOf(rows)}\n`);
keepResults(join(import.meta.dirname, '../../../../bench/results/latest.json'), rows);
