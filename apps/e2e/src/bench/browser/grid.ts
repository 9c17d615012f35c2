import { inPairs } from '../pairs.ts';
import { median, quantilesOf } from '../sample.ts';
import type { Row } from '../table.ts';
import { bareGrid } from './bare-page.ts';
import { FrameRecorder, type Frames } from './frames.ts';
import type { Stage } from './stage.ts';
import type { Width } from './wide-day.ts';

/** Pixels a frame while scrolling: a quick hand. */
const [across, down] = [40, 24];
const frames = 120;
const screen = 16;
const pairs = 3;

/** There and back, so that the way in and the way out of view both count. */
async function sweep(recorder: FrameRecorder): Promise<Frames> {
  return recorder.during(async () => {
    for (const way of [1, -1]) await recorder.scroll({ x: way * across, y: 0, frames: frames / 2 });
    for (const way of [1, -1]) await recorder.scroll({ x: 0, y: way * down, frames: screen });
  });
}

/** An appointment is dragged to and fro over several columns without being dropped. */
async function drag({ page }: Stage, recorder: FrameRecorder, id: string): Promise<Frames> {
  const box = await page.locator(`[data-appointment="${id}"]`).boundingBox();
  if (!box) throw new Error('The appointment is not on the screen.');
  await page.mouse.move(box.x + 20, box.y + 8);
  await page.mouse.down();
  const seen = await recorder.during(async () => {
    for (const [x, y] of [
      [700, 200],
      [100, 350],
      [900, 80],
      [20, 10],
    ] as const)
      await page.mouse.move(box.x + x, box.y + y, { steps: 50 });
  });
  await page.keyboard.press('Escape');
  await page.mouse.up();
  return seen;
}

const figuresOf = ({ intervals, work, longTasks }: Frames) => {
  const [frame, main] = [quantilesOf(intervals), quantilesOf(work)];
  return { frame: frame.p99, usual: main.p50, worst: main.p99, longTasks };
};

/** In pairs with the bare page, so that a busy machine is seen as one. */
async function rowsOf(what: string, bare: () => Promise<Frames>, ours: () => Promise<Frames>): Promise<Row[]> {
  const longTasks: number[] = [];
  const product = async () => {
    const figures = figuresOf(await ours());
    longTasks.push(figures.longTasks);
    return figures;
  };
  const { ratios, thrownAway } = await inPairs(pairs, async () => figuresOf(await bare()), product);
  const [frame, usual, worst] = ratios.map(({ limit, product: ours, ratio }) => ({ limit, product: ours, ratio }));
  const row = { id: 'P16', unit: 'ms' } as const;
  const main = `${what}: main thread in a frame`;
  return [
    // A frame that is kept takes 16.7 ms on both pages: there is nothing below that.
    { ...row, ...frame, what: `${what}: frame, p99`, target: 1.01, thrownAway },
    { ...row, limit: usual?.limit, product: usual?.product, what: `${main}, p50`, target: null },
    { ...row, limit: worst?.limit, product: worst?.product, what: `${main}, p99`, target: 16.7 },
    { ...row, what: `${what}: tasks over 50 ms in a run`, product: median(longTasks), unit: '', target: 0 },
  ];
}

/** Everything in the grid: it follows what is in view, not what the day has. */
const nodesOf = (stage: Stage): Promise<number> =>
  stage.page.evaluate(() => document.querySelectorAll('ar-day-grid *').length);

/** P16 on one day: scrolling across and down, dragging, and how many nodes there are. */
export async function measureGrid(stage: Stage, day: Width & { date: string; ids: readonly string[] }): Promise<Row[]> {
  const of = `${day.people} × ${day.each}`;
  const { page: bare } = await stage.bare(bareGrid(day.people, day.each));
  await stage.desk.openDay(day.date);
  await stage.settle(2_500);
  const [limit, recorder] = [new FrameRecorder(bare), new FrameRecorder(stage.page)];
  for (const one of [limit, recorder]) {
    await one.install();
    await sweep(one);
  }
  const dragged = () => drag(stage, recorder, day.ids[2] as string);
  const rows = [
    ...(await rowsOf(
      `${of}, scrolled`,
      () => sweep(limit),
      () => sweep(recorder),
    )),
    ...(await rowsOf(`${of}, dragged`, () => sweep(limit), dragged)),
    { id: 'P16', what: `${of}: nodes in the grid`, product: await nodesOf(stage), unit: '', target: null },
  ];
  await bare.context().close();
  return rows;
}
