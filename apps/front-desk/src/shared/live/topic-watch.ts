import { DestroyRef, Injectable, type Signal, effect, inject, signal, untracked } from '@angular/core';
import type { TopicChanged, TopicRef } from '@anteroom/contracts-live';
import { LiveConnection } from './live-connection';

/** A watched thing as a screen shows it. */
export interface Followed<T> {
  /** Undefined until it was read once. */
  readonly value: Signal<T | undefined>;
  /** Why the last reading failed; undefined when it did not. */
  readonly error: Signal<unknown>;
  readonly isLoading: Signal<boolean>;
  /** When the value was last known to be right, in epoch milliseconds. */
  readonly seenAt: Signal<number>;
  reload(): void;
}

export interface Following<T> {
  /** What to watch now; undefined: nothing. */
  readonly topic: () => TopicRef | undefined;
  /** Reads the whole thing. */
  readonly read: (topic: TopicRef) => Promise<T>;
  /** What becomes of the value by a push, where a push is not the whole of it. */
  readonly apply?: (value: T, pushed: unknown) => T;
}

const keyOf = ({ branchId, topic, id }: TopicRef) => `${branchId}:${topic}:${id}`;
/** While pushes are delayed the thing is read again and again. */
const pollEveryMs = 5_000;

/**
 * Follows things besides the day: asks for pushes first and reads then, so that nothing falls between; reads again after
 * a reconnect. Several sections that follow the same thing share one subscription.
 */
@Injectable({ providedIn: 'root' })
export class TopicWatch {
  private readonly live = inject(LiveConnection);
  private readonly watchers = new Map<string, number>();

  /** Call it in an injection context; it ends with it. */
  follow<T>(following: Following<T>): Followed<T> {
    const follower = new Follower(following, this.live);
    effect((cleanUp) => {
      const topic = following.topic();
      if (!topic) return untracked(() => follower.clear());
      untracked(() => void this.begin(topic, follower));
      const pushes = this.live.topicChanged.subscribe((update) => follower.take(topic, update));
      const back = this.live.reconnected.subscribe(() => void this.begin(topic, follower, 'again'));
      const polling = setInterval(() => follower.poll(), pollEveryMs);
      cleanUp(() => {
        pushes.unsubscribe();
        back.unsubscribe();
        clearInterval(polling);
        this.end(topic);
      });
    });
    inject(DestroyRef).onDestroy(() => follower.clear());
    return follower;
  }

  private async begin<T>(topic: TopicRef, follower: Follower<T>, how: 'first' | 'again' = 'first'): Promise<void> {
    const key = keyOf(topic);
    if (how === 'first') this.watchers.set(key, (this.watchers.get(key) ?? 0) + 1);
    if (this.live.connected()) await this.live.send('topic:watch', topic).catch(() => undefined);
    await follower.load(topic);
  }

  private end(topic: TopicRef): void {
    const key = keyOf(topic);
    const left = (this.watchers.get(key) ?? 1) - 1;
    if (left > 0) {
      this.watchers.set(key, left);
      return;
    }
    this.watchers.delete(key);
    if (this.live.connected()) void this.live.send('topic:leave', topic).catch(() => undefined);
  }
}

class Follower<T> implements Followed<T> {
  readonly value = signal<T | undefined>(undefined);
  readonly error = signal<unknown>(undefined);
  readonly isLoading = signal(false);
  readonly seenAt = signal(0);
  private topic: TopicRef | undefined;
  private version = 0;
  /** Raised by every reading and every push: an answer that was overtaken is asked for once more. */
  private turn = 0;

  constructor(
    private readonly following: Following<T>,
    private readonly live: LiveConnection,
  ) {}

  reload(): void {
    if (this.topic) void this.load(this.topic);
  }

  poll(): void {
    if (this.live.delayed() || !this.live.connected()) this.reload();
  }

  clear(): void {
    this.turn += 1;
    this.topic = undefined;
    this.version = 0;
    this.value.set(undefined);
    this.error.set(undefined);
    this.isLoading.set(false);
  }

  async load(topic: TopicRef): Promise<void> {
    if (this.topic && keyOf(this.topic) !== keyOf(topic)) this.clear();
    this.topic = topic;
    const turn = (this.turn += 1);
    this.isLoading.set(true);
    try {
      const value = await this.following.read(topic);
      if (this.isOvertaken(topic, turn)) return;
      this.show(value);
      this.error.set(undefined);
    } catch (error) {
      if (this.isOvertaken(topic, turn)) return;
      this.error.set(error);
    }
    this.isLoading.set(false);
  }

  take(topic: TopicRef, update: TopicChanged): void {
    if (keyOf(update) !== keyOf(topic) || update.version <= this.version) return;
    this.version = update.version;
    const present = this.value();
    if (this.isLoading() || present === undefined) {
      void this.load(topic);
      return;
    }
    const { apply } = this.following;
    this.error.set(undefined);
    this.show(apply ? apply(present, update.value) : (update.value as T));
  }

  private show(value: T): void {
    this.value.set(value);
    this.seenAt.set(Date.now());
  }

  private isOvertaken(topic: TopicRef, turn: number): boolean {
    return turn !== this.turn || !this.topic || keyOf(this.topic) !== keyOf(topic);
  }
}
