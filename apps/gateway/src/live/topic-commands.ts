import { type PlainAnswer, TopicRef } from '@anteroom/contracts-live';
import { type LiveChanged, type Message, type StaffIdentity, liveTopics } from '@anteroom/contracts-shared';
import { DomainError } from '@anteroom/kernel';
import { requireAccess } from '@anteroom/platform-http';
import { type LiveServer, type Screen, type WatchedTopic, topicKey, topicRoom } from './live-types';
import type { Command, Granted } from './screen-commands';

/** More than a desk can show at a time. */
const topicsPerScreen = 100;

const accessTo = ({ topic }: WatchedTopic) => ({ name: `watch ${topic}`, right: liveTopics[topic] });

/**
 * Watching a thing besides the day: a bill, a register, the stock of a store. A screen watches first and reads then, so
 * that nothing falls between; each push carries the whole thing and its version.
 */
export class TopicCommands {
  constructor(private readonly io: Pick<LiveServer, 'to'>) {}

  readonly watch: Command<typeof TopicRef, Granted<PlainAnswer>> = {
    schema: TopicRef,
    route: { name: 'watchTopic', right: 'signed-in' },
    work: async ({ command: topic, by, screen }) => {
      requireAccess(accessTo(topic), by, topic);
      const { topics } = screen.data;
      if (topics.size >= topicsPerScreen) {
        throw new DomainError('too-many-requests', 'This screen watches too many things at once; reload it.');
      }
      topics.set(topicKey(topic), topic);
      await screen.join(topicRoom(topic));
      return { ok: true };
    },
  };

  readonly leave: Command<typeof TopicRef, Granted<PlainAnswer>> = {
    schema: TopicRef,
    route: { name: 'leaveTopic', right: 'signed-in' },
    work: async ({ command: topic, screen }) => {
      await this.forget(screen, topic);
      return { ok: true };
    },
  };

  /** One gateway takes the message from the queue and tells the screens on all of them. */
  async push({ aggregateVersion: version, body }: Message<typeof LiveChanged>): Promise<void> {
    this.io.to(topicRoom(body)).emit('topic:changed', { ...body, version });
  }

  /** Takes away what the person may not see any more. */
  async restrict(screen: Screen, { rights, branchIds }: StaffIdentity): Promise<void> {
    const maySee = ({ topic, branchId }: WatchedTopic) =>
      rights.includes(liveTopics[topic]) && branchIds.includes(branchId);
    for (const topic of [...screen.data.topics.values()]) if (!maySee(topic)) await this.forget(screen, topic);
  }

  private async forget(screen: Screen, topic: WatchedTopic): Promise<void> {
    screen.data.topics.delete(topicKey(topic));
    await screen.leave(topicRoom(topic));
  }
}
