import { messageRoutes } from '@anteroom/contracts-message-routes';
import type { Message } from '@anteroom/contracts-shared';
import { createLogger } from '@anteroom/platform-observability';
import { waitUntil } from '@anteroom/platform-testing';
import { Hearing, type QueuePlace, Queues } from './index';
import { type TestStore, redisKind } from './queue-stores.fixture';

const [{ kind: CalendarChanged }, { kind: AppointmentBooked }] = messageRoutes.scheduling;
const branchId = '018f0000-0000-7000-8000-000000000001';
const day = { branchId, date: '2026-11-24' };
const messageOf = (kind: string, revision: number, body: unknown): Message => ({
  id: `018f0000-0000-7000-8000-${revision.toString().padStart(12, '0')}`,
  kind,
  aggregateId: branchId,
  aggregateVersion: revision,
  occurredAt: '2026-11-24T09:00:00Z',
  body,
});
const changed = (revision: number) =>
  messageOf(CalendarChanged.name, revision, {
    ...day,
    revision,
    changes: [{ kind: 'hold', id: branchId, value: null }],
  });

describe('a message that is broadcast', () => {
  let store: TestStore;
  let place: QueuePlace;
  let queues: Queues;
  const hearings: Hearing<typeof CalendarChanged>[] = [];

  beforeEach(async () => {
    store = await redisKind.open();
    place = store.placeAt(store.url);
    queues = new Queues(place);
    await queues.whenReady();
  });
  afterEach(async () => {
    await Promise.all(hearings.splice(0).map((hearing) => hearing.close()));
    await queues.close();
    await store.drop();
  });

  /** The revisions that one more process hears. */
  const listen = () => {
    const heard: number[] = [];
    const hear = ({ body }: Message<typeof CalendarChanged>) => void heard.push(body.revision);
    const logger = createLogger('hearing-test', 'silent');
    hearings.push(new Hearing({ kind: CalendarChanged, queue: place, hear, logger }));
    return heard;
  };
  /** A subscription takes effect a moment after it was asked for, so the first word is repeated until it is heard. */
  const bothHear = async (...all: number[][]) => {
    await waitUntil(async () => {
      await queues.add('gateway', [changed(1)]);
      return all.every((heard) => heard.includes(1));
    });
  };

  it('CAL-6: is heard by every process that listens, and stands in the queue for one of them', async () => {
    const [one, other] = [listen(), listen()];
    await bothHear(one, other);
    await queues.add('gateway', [changed(2)]);
    await waitUntil(() => [one, other].every((heard) => heard.at(-1) === 2));
    expect(await queues.stateOf('gateway', changed(2).id)).toBe('waiting');
  });

  it('CAL-6: is taken only when it reads as its kind says', async () => {
    const heard = listen();
    await bothHear(heard);
    await queues.add('gateway', [messageOf(CalendarChanged.name, 3, { ...day, revision: 'three' })]);
    await queues.add('gateway', [changed(4)]);
    await waitUntil(() => heard.at(-1) === 4);
    expect(heard).not.toContain(3);
  });

  it('a kind that the message map does not broadcast goes to its queue only', async () => {
    const heard = listen();
    await bothHear(heard);
    await queues.add('clients', [messageOf(AppointmentBooked.name, 5, { ...day, revision: 5, changes: [] })]);
    await queues.add('gateway', [changed(6)]);
    await waitUntil(() => heard.at(-1) === 6);
    expect(heard.filter((revision) => revision !== 1)).toEqual([6]);
  });
});
