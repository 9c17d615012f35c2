import type { Desk } from '../../desk/desk.ts';
import { race } from '../../proofs/race.ts';
import type { Centre } from '../../system/centre.ts';
import { deadlocks, doubleBookings } from '../../system/database.ts';
import type { ClaimRounds } from '../limits/claim-round.ts';
import { inPairs } from '../pairs.ts';
import { quantilesOf } from '../sample.ts';
import type { Row } from '../table.ts';

const pairs = 5;

export interface Contention {
  readonly centre: Centre;
  readonly desks: readonly Desk[];
  readonly bare: ClaimRounds;
  readonly rivals: number;
  readonly roundsPerRun: number;
}

/** P6: many receptionists, one slot, over HTTP: exactly one winner each time, and how long a round takes. */
export async function measureContention({ centre, desks, bare, rivals, roundsPerRun }: Contention): Promise<Row[]> {
  const before = await deadlocks();
  let rounds = 0;
  let oneWinner = 0;
  let worst = 0;
  const limit = async () => {
    const times: number[] = [];
    for (let i = 0; i < roundsPerRun; i++) times.push(await bare.round(rivals));
    return { p99: quantilesOf(times).p99 };
  };
  const product = async () => {
    const times: number[] = [];
    for (const slot of centre.slots(roundsPerRun, { minutes: 10 })) {
      const round = await race(
        Array.from({ length: rivals }, (_, i) => () => (desks[i % desks.length] as Desk).book(slot)),
      );
      times.push(round.ms);
      rounds += 1;
      oneWinner += round.won === 1 && round.strange.length === 0 ? 1 : 0;
      worst = Math.max(worst, round.ms);
    }
    return { p99: quantilesOf(times).p99 };
  };
  const { ratios, thrownAway } = await inPairs(pairs, limit, product);
  const what = `${rivals} want one slot`;
  const broken = (await deadlocks()) - before + (await doubleBookings());
  return [
    { id: 'P6', what: `${what}: a round, p99`, ...ratios[0], unit: 'ms', target: 4, thrownAway },
    { id: 'P6', what: `${what}: slowest of ${rounds} rounds`, product: worst, unit: 'ms', target: 100 },
    {
      id: 'P6',
      what: `${what}: rounds with one winner`,
      product: (100 * oneWinner) / rounds,
      unit: '%',
      target: 100,
      better: 'more',
    },
    { id: 'P6', what: `${what}: deadlocks and double bookings`, product: broken, unit: '', target: 0 },
  ];
}
