import { BareQueue } from '../limits/bare-queue.ts';
import { bundled } from '../bundled.ts';
import type * as messagePath from '../message-path.ts';
import { inPairs } from '../pairs.ts';
import { atRate, quantilesOf } from '../sample.ts';
import type { Row } from '../table.ts';

const pairs = 5;
const perSecond = 50;
const count = 400;

/** P10: from a commit to the subscriber's handler, beside a bare job of the same queue. */
export async function measureMessages(postgresUrl: string, redisUrl: string | undefined): Promise<Row[]> {
  if (redisUrl === undefined) throw new Error('Messages are measured with the queues in Redis.');
  const bare = new BareQueue(redisUrl);
  await bare.ready();
  const { MessagePath } = await bundled<typeof messagePath>('message-path.ts');
  const path = await MessagePath.open(postgresUrl, redisUrl);
  const times = async (send: () => Promise<number>) => {
    const measured: number[] = [];
    await atRate(perSecond, count, async () => void measured.push(await send()));
    const { p50, p99 } = quantilesOf(measured);
    return { p50, p99 };
  };
  await times(() => path.send());
  const { ratios, thrownAway } = await inPairs(
    pairs,
    () => times(() => bare.send()),
    () => times(() => path.send()),
  );
  await path.close();
  await bare.close();
  const what = 'commit → the subscriber’s handler starts';
  return [
    { id: 'P10', what: `${what}, p50`, ...ratios[0], unit: 'ms', target: 2, thrownAway },
    { id: 'P10', what: `${what}, p99`, ...ratios[1], unit: 'ms', target: 3, thrownAway },
  ];
}
