import type { MessageKind } from '@anteroom/contracts-shared';
import { requestContext } from '@anteroom/platform-observability';
import type { Clock, Ids, UnitOfWork } from '@anteroom/platform-persistence';
import type { z } from 'zod';
import type { OutboxRow } from './outbox-row';
import { withhold } from './withhold';
import { outboxInsertSql, outboxParam } from './outbox-sql';

/** What one service says, and who listens: one entry of `messageRoutes`. */
export type PublishedKinds = readonly {
  readonly kind: MessageKind;
  readonly subscribers: readonly string[];
  /** By subscriber: fields of the body, in dots, that it does not get. */
  readonly withheld?: Readonly<Partial<Record<string, readonly string[]>>>;
}[];

/** Takes committed rows to the queues. */
export interface Publishing {
  publish(rows: readonly OutboxRow[]): void;
}

export interface MessageFacts<Kind extends MessageKind> {
  readonly aggregateId: string;
  /** Orders the messages of one aggregate: 1, 2, 3 … */
  readonly aggregateVersion: number;
  readonly body: z.output<Kind['body']>;
}

interface Pending {
  rows: OutboxRow[];
  state: 'unhooked' | 'hooked';
}

/**
 * Messages of the running unit of work. They are written with it in one statement before the commit, and published
 * right after it; if it fails, nobody ever hears of them.
 */
export class Outbox {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly ids: Ids,
    private readonly clock: Clock,
    private readonly published: PublishedKinds,
    private readonly publishing: Publishing,
  ) {}

  /** @throws Error when this service does not publish the kind (see `messageRoutes`) */
  add<Kind extends MessageKind>(kind: Kind, facts: MessageFacts<Kind>): void {
    const route = this.published.find((published) => published.kind.name === kind.name);
    if (!route) throw new Error(`This service does not publish ${kind.name}; see messageRoutes.`);
    const message = {
      id: this.ids.next(),
      kind: kind.name,
      ...facts,
      occurredAt: this.clock.now().toString(),
      ...requestContext.current(),
    };
    const pending = this.#pending();
    pending.rows.push(
      ...route.subscribers.map((subscriber) => {
        const body = withhold(facts.body, route.withheld?.[subscriber] ?? []);
        return { subscriber, message: { ...message, body } };
      }),
    );
    if (pending.state === 'hooked') return;
    pending.state = 'hooked';
    this.unitOfWork.beforeCommit(() => this.#write());
  }

  /** Hands the rows to a caller, who writes them (`outboxInsertSql`) and says so with {@link written}. */
  takePending(): OutboxRow[] {
    const pending = this.#pending();
    const { rows } = pending;
    pending.rows = [];
    return rows;
  }

  /** The rows stand in the outbox: they are published as soon as the unit is committed. */
  written(rows: readonly OutboxRow[]): void {
    if (rows.length > 0) this.unitOfWork.afterCommit(() => this.publishing.publish(rows));
  }

  async #write(): Promise<void> {
    this.#pending().state = 'unhooked';
    const rows = this.takePending();
    if (rows.length === 0) return;
    await this.unitOfWork.query(outboxInsertSql(), [outboxParam(rows)]);
    this.written(rows);
  }

  #pending(): Pending {
    return this.unitOfWork.own<Pending>(this, () => ({ rows: [], state: 'unhooked' }));
  }
}
