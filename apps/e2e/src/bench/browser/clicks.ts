import { quantilesOf, median } from '../sample.ts';
import type { Row } from '../table.ts';
import { barePage } from './bare-page.ts';
import type { Stage } from './stage.ts';
import type { Lap } from './stopwatch.ts';

const times = 12;

/** A day of which the first appointments are known, and the day after it. */
export interface Scene {
  readonly date: string;
  readonly ids: readonly string[];
  readonly nextIds: readonly string[];
  /** Where the first person's free time begins. */
  readonly freeFrom: string;
}

const painted = (laps: readonly Lap[]): number[] => laps.map((lap) => lap.painted);

/** Several laps after one that does not count; each is put right again afterwards. */
async function laps(once: (i: number) => Promise<Lap>): Promise<Lap[]> {
  await once(0);
  const all: Lap[] = [];
  for (let i = 1; i <= times; i++) all.push(await once(i));
  return all;
}

async function bareLaps(stage: Stage): Promise<Lap[]> {
  const { page, watch } = await stage.bare(barePage);
  const all = await laps(async () => {
    await page.mouse.move(500, 400);
    const lap = await watch.time('.own', () => page.mouse.click(500, 400));
    await page.keyboard.press('a');
    await page.waitForTimeout(100);
    return lap;
  });
  await page.context().close();
  return all;
}

/** Clicks free time and closes the window again; `what` is what has to be seen. */
async function bookingLaps(stage: Stage, { freeFrom }: Scene, what: string): Promise<Lap[]> {
  await stage.desk.scrollTo(freeFrom);
  const { x, y } = await stage.desk.placeOf(1, freeFrom);
  return laps(async (i) => {
    const at = { x, y: y + (i % 4) * 40 };
    await stage.page.mouse.move(at.x, at.y);
    await stage.page.waitForTimeout(300);
    const lap = await stage.watch.time(what, () => stage.page.mouse.click(at.x, at.y));
    await stage.desk.window.waitFor();
    await stage.page.keyboard.press('Escape');
    await stage.desk.window.waitFor({ state: 'hidden' });
    await stage.page.locator('ar-hold-block').waitFor({ state: 'hidden' });
    await stage.page.waitForTimeout(300);
    return lap;
  });
}

/** Sets the status of one appointment after another with a key. */
async function statusLaps(stage: Stage, { ids }: Scene): Promise<Lap[]> {
  return laps(async (i) => {
    const id = ids[i] as string;
    if (i === 0) {
      await stage.page.locator('[data-focus]').focus();
      await stage.page.keyboard.press('Control+Home');
    } else await stage.page.keyboard.press('Control+ArrowDown');
    await stage.page.waitForTimeout(200);
    return stage.watch.time(`[data-appointment="${id}"][data-status="confirmed"]`, () =>
      stage.page.keyboard.press('Digit2'),
    );
  });
}

/** Turns to the next day and back; the neighbours have been read ahead. */
async function turnLaps(stage: Stage, { ids, nextIds }: Scene): Promise<Lap[]> {
  return laps(async () => {
    await stage.settle();
    const lap = await stage.watch.time(`[data-appointment="${nextIds[0]}"]`, () =>
      stage.page.keyboard.press('BracketRight'),
    );
    await stage.page.keyboard.press('BracketLeft');
    await stage.page.locator(`[data-appointment="${ids[0]}"]`).waitFor();
    return lap;
  });
}

/** Drags the first person's appointments one after another to the second person's free time. */
async function dropLaps(stage: Stage, { ids, freeFrom }: Scene): Promise<Lap[]> {
  return laps(async (i) => {
    const id = ids[i % 10] as string;
    const block = stage.page.locator(`[data-appointment="${id}"]`);
    await block.scrollIntoViewIfNeeded();
    const from = await block.boundingBox();
    if (!from) throw new Error('The appointment is not on the screen.');
    const column = await stage.desk.placeOf(i < 10 ? 3 : 4, freeFrom);
    await stage.page.mouse.move(from.x + 20, from.y + 8);
    await stage.page.mouse.down();
    await stage.page.mouse.move(column.x, from.y + 30, { steps: 12 });
    await stage.page.waitForTimeout(100);
    const there = `ar-day-column:nth-of-type(${i < 10 ? 4 : 5}) [data-appointment="${id}"]`;
    const lap = await stage.watch.time(there, () => stage.page.mouse.up());
    await stage.settle(600);
    return lap;
  });
}

function rowsOf(what: string, sample: readonly Lap[], target: number): Row[] {
  const { p50, max } = quantilesOf(painted(sample));
  const row = { id: 'B1', unit: 'ms' } as const;
  return [
    { ...row, what: `${what}, p50`, product: p50, target },
    { ...row, what: `${what}, worst of ${times}`, product: max, target: null },
  ];
}

/** B1: from the click, the key or the drop to what it shows, painted, without waiting for the server. */
export async function measureClicks(stage: Stage, scene: Scene): Promise<Row[]> {
  await stage.desk.openDay(scene.date);
  await stage.settle(2_500);
  const bare = await bareLaps(stage);
  const holds = await bookingLaps(stage, scene, 'ar-hold-block.own');
  const windows = await bookingLaps(stage, scene, '[role="dialog"] input:focus, [role="dialog"] button:focus');
  const statuses = await statusLaps(stage, scene);
  const turns = await turnLaps(stage, scene);
  const drops = await dropLaps(stage, scene);
  const limit = median(painted(bare));
  return [
    { id: 'B1', what: 'a bare page draws a div on click, p50', limit, unit: 'ms', target: null },
    ...rowsOf('click on free time → own hold painted', holds, 50),
    {
      id: 'B1',
      what: "click on free time → next paint on the screen (the browser's event timing), p50",
      product: median(holds.map(({ nextPaint }) => nextPaint)),
      limit: median(bare.map(({ nextPaint }) => nextPaint)),
      unit: 'ms',
      target: 50,
    },
    ...rowsOf('click on free time → window usable', windows, 100),
    ...rowsOf('key → new status painted', statuses, 50),
    ...rowsOf('drop → appointment painted there', drops, 50),
    ...rowsOf('key → next day painted, read ahead', turns, 80),
  ];
}
