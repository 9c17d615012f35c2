import type { Floor } from '../limits/floor.ts';
import { inPairs } from '../pairs.ts';
import type { Product } from '../product.ts';
import { atRate, closedLoop, quantilesOf } from '../sample.ts';
import type { Row } from '../table.ts';

const perSecond = 20;
const actionsPerRun = 120;
const pairs = 5;
const closedLoopMs = 4_000;
const width = 16;

interface Chain {
  readonly arrivals: { last(mark: string): Promise<void> };
  book(): Promise<string>;
}

/** One run at 20 bookings a second: until the answer, and until the last screen can paint. */
async function run(chain: Chain): Promise<Record<string, number>> {
  const whole: Promise<number>[] = [];
  const http = await atRate(perSecond, actionsPerRun, async () => {
    const began = performance.now();
    const mark = await chain.book();
    whole.push(chain.arrivals.last(mark).then(() => performance.now() - began));
  });
  const [answer, screen] = [quantilesOf(http), quantilesOf(await Promise.all(whole))];
  return { answerP50: answer.p50, answerP99: answer.p99, screenP50: screen.p50, screenP99: screen.p99 };
}

/** P1 and P2: booking through the whole stack with 50 screens open on two gateways, against the bare chain. */
export async function measureBooking(floor: Floor, product: Product): Promise<Row[]> {
  await run(floor);
  await run(product);
  const { ratios, thrownAway } = await inPairs(
    pairs,
    () => run(floor),
    () => run(product),
  );
  const of = (name: string) => ratios.find((ratio) => ratio.name === name);
  return [
    { id: 'P1', what: 'book over HTTP, p50', ...of('answerP50'), unit: 'ms', target: 2, thrownAway },
    { id: 'P1', what: 'book over HTTP, p99', ...of('answerP99'), unit: 'ms', target: 2.5, thrownAway },
    { id: 'P2', what: 'click → last of 50 screens, p50', ...of('screenP50'), unit: 'ms', target: 2.5, thrownAway },
    { id: 'P2', what: 'click → last of 50 screens, p99', ...of('screenP99'), unit: 'ms', target: 3, thrownAway },
  ];
}

/** P3: a hold until the last of 50 screens shows it, against the bare chain. */
export async function measureHold(floor: Floor, product: Product): Promise<Row[]> {
  const hold = async () => {
    const times: Promise<number>[] = [];
    await atRate(perSecond, actionsPerRun, async () => {
      const began = performance.now();
      const { mark, release } = await product.hold();
      const seen = product.arrivals.last(mark).then(() => performance.now() - began);
      // Given back once everybody has seen it: a hold that is gone within milliseconds is never pushed.
      times.push(seen.finally(release));
    });
    const { p50, p99 } = quantilesOf(await Promise.all(times));
    return { screenP50: p50, screenP99: p99 };
  };
  const limit = async () => {
    const { screenP50 = 0, screenP99 = 0 } = await run(floor);
    return { screenP50, screenP99 };
  };
  const { ratios, thrownAway } = await inPairs(pairs, limit, hold);
  const of = (name: string) => ratios.find((ratio) => ratio.name === name);
  return [
    { id: 'P3', what: 'hold → last of 50 screens, p50', ...of('screenP50'), unit: 'ms', target: null, thrownAway },
    { id: 'P3', what: 'hold → last of 50 screens, p99', ...of('screenP99'), unit: 'ms', target: 2, thrownAway },
  ];
}

/** P5: bookings a second in a closed loop of 16; here more is better, so the target is a least ratio. */
export async function measureThroughput(floor: Floor, product: Product): Promise<Row[]> {
  const rate = async (book: () => Promise<unknown>) => ({ perSecond: await closedLoop(width, closedLoopMs, book) });
  const { ratios, thrownAway } = await inPairs(
    pairs,
    () => rate(() => floor.book()),
    () => rate(() => product.book('many')),
  );
  return [
    {
      id: 'P5',
      what: 'bookings a second, closed loop of 16',
      ...ratios[0],
      unit: '/s',
      target: 0.5,
      better: 'more',
      thrownAway,
    },
  ];
}
