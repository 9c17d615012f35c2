import type { Browser } from 'playwright-core';
import { findChromium, openBrowser } from '../../browser/front-desk.ts';
import { type Centre, openCentre } from '../../system/centre.ts';
import type { Row } from '../table.ts';
import { measureClicks } from './clicks.ts';
import { measureFirstPaint } from './first-paint.ts';
import { measureGrid } from './grid.ts';
import { Stage } from './stage.ts';
import { fillWideDay } from './wide-day.ts';

/** What is measured in a browser. */
export const browserIds = ['B1', 'P16', 'P17'] as const;

/** Forty people, the widest day of a real centre; and three hundred, which no screen shows at once. */
const wide = { people: 40, each: 15 };
const widest = { people: 300, each: 15 };
/** All appointments of a wide day are over by then. */
const freeFrom = '15:00';

async function measureIn(browser: Browser, centre: Centre, wants: (id: string) => boolean): Promise<Row[]> {
  const [date = '', nextDate = '', widestDate = ''] = centre.dates;
  const ids = await fillWideDay(centre, date, wide);
  const nextIds = await fillWideDay(centre, nextDate, wide);
  const rows: Row[] = [];
  const onStage = async (id: string, measure: (stage: Stage) => Promise<Row[]>) => {
    if (!wants(id)) return;
    const stage = await Stage.open(browser);
    rows.push(...(await measure(stage)));
    await stage.close();
  };
  await onStage('P17', (stage) => measureFirstPaint(browser, stage.desk, date));
  await onStage('P16', (stage) => measureGrid(stage, { ...wide, date, ids }));
  await onStage('B1', (stage) => measureClicks(stage, { date, ids, nextIds, freeFrom }));
  await onStage('P16', async (stage) => {
    const all = await fillWideDay(centre, widestDate, widest);
    return measureGrid(stage, { ...widest, date: widestDate, ids: all });
  });
  return rows;
}

/** Everything that only a browser can tell. Without a Chromium there is nothing to tell, and that is said. */
export async function measureBrowser(wants: (id: string) => boolean): Promise<Row[]> {
  const chromium = findChromium();
  if (chromium === undefined) {
    process.stdout.write('  –  no Chromium was found on this machine: what only a browser can tell is left out\n');
    return [];
  }
  const browser = await openBrowser(chromium);
  const centre = await openCentre(3);
  try {
    return await measureIn(browser, centre, wants);
  } finally {
    await browser.close();
    await centre.close();
  }
}
