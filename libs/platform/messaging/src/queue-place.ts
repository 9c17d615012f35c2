import type { Message } from '@anteroom/contracts-shared';
import type { Job, Queue, Worker, WorkerOptions } from 'bullmq';

/** A message in a queue. `retried`: it was taken from the dead letters and leaves them when it succeeds. */
export type QueuedMessage = Message & { readonly retried?: true };

/** A queue, whatever keeps it. */
export type JobQueue = Pick<
  Queue<QueuedMessage>,
  | 'add'
  | 'addBulk'
  | 'getJob'
  | 'getJobCounts'
  | 'getJobState'
  | 'getWaitingCount'
  | 'remove'
  | 'waitUntilReady'
  | 'close'
> &
  TellsErrors;

/** What the consumer decides about its worker; how the store is reached is decided by the link. */
export type JobWorkerOptions = Pick<
  WorkerOptions,
  'concurrency' | 'lockDuration' | 'stalledInterval' | 'maxStalledCount' | 'settings'
>;
export type JobWorker = Pick<Worker, 'close'> & TellsErrors;

interface TellsErrors {
  on(event: 'error', listener: (err: Error) => void): unknown;
}

export type ReceiveJob = (job: Job<QueuedMessage>) => Promise<void>;

/** Told once when an outage begins and once when it is over. */
export interface OutageWatcher {
  readonly onAway: (err: Error | undefined) => void;
  readonly onBack: () => void;
}

/** One way to the store that keeps the queues. */
export interface QueueLink {
  readonly state: 'ready' | 'away';
  /** Resolves as soon as the store can be used. */
  whenReady(): Promise<void>;
  watch(watcher: OutageWatcher): void;
  /** @throws Error when the store does not answer */
  ping(): Promise<unknown>;
  /** @throws Error with what to change, when the store is not fit to keep jobs */
  check(): Promise<void>;
  /** For publishing. Only while the store is here: a queue whose first contact failed stays broken. */
  openQueue(name: string): JobQueue;
  /** Tells whoever hears right now. Never throws: who misses it gets it from the queue, or finds out by itself. */
  broadcast(channel: string, text: string): void;
  /** Hears broadcasts from now on, and again after an outage. A link that hears does nothing else. */
  hear(channel: string, listener: (text: string) => void): void;
  /** For receiving; waits for a store that is away. */
  openWorker(name: string, receive: ReceiveJob, options: JobWorkerOptions): JobWorker;
  close(): Promise<void>;
}

/** Where the queues of this installation are kept. Nothing else knows which store that is. */
export interface QueuePlace {
  /** The store as a sentence begins with it: `Redis`. */
  readonly store: string;
  /** For publishing: every call fails at once while the store is away. */
  publishing(): QueueLink;
  /** For receiving: calls wait until the store is back. */
  receiving(): QueueLink;
}
