import { createHash } from 'node:crypto';
import { DomainError } from '@anteroom/kernel';
import { idempotencyAnswerSql } from './idempotency-sql';
import { KnownKeys } from './known-keys';
import type { ForgottenKind } from './retention';
import { removeOldSql } from './retention-sql';
import type { UnitOfWork } from './unit-of-work';

/** `seen`: this very request was done before; `answer` is what was answered then. */
export type KeyState = { readonly kind: 'new' } | { readonly kind: 'seen'; readonly answer: unknown };

interface UsedKey {
  userId: string;
  key: string;
}

/** Keys are forgotten in the end: a client that retries later than that is sending a new request. */
export const oldKeys: ForgottenKind = { kind: 'idempotency-key', sql: removeOldSql('idempotency', 'created_at') };

const claimSql = `insert into idempotency (user_id, key, request_hash) values ($1, $2, $3)
  on conflict do nothing returning 1 as claimed`;

/**
 * One effect per key. The claim is the first statement of the unit of work, so a second request with the same key
 * waits for the first one's commit and then gets its answer; if the first one rolls back, the second does the work.
 */
export class Idempotency {
  readonly #known: KnownKeys;

  constructor(private readonly unitOfWork: UnitOfWork) {
    this.#known = new KnownKeys(unitOfWork);
  }

  /**
   * @param requestHash of everything that makes the request what it is, see {@link requestHash}
   * @throws DomainError `idempotency-key-reused` when the key came with another request before
   */
  async begin(key: string, userId: string, requestHash: string): Promise<KeyState> {
    const used = this.unitOfWork.own<Partial<UsedKey>>(this, () => ({}));
    Object.assign(used, { userId, key });
    const claimed = await this.unitOfWork.query(claimSql, [userId, key, requestHash]);
    if (claimed.length > 0) return { kind: 'new' };
    const [before] = await this.unitOfWork.query<{ hash: string; answer: unknown }>(
      'select request_hash as hash, answer from idempotency where user_id = $1 and key = $2',
      [userId, key],
    );
    if (before?.hash !== requestHash) throw new KeyReused();
    return { kind: 'seen', answer: before.answer };
  }

  /** Whether a command with this key has been done. Opens a unit of its own. */
  isKnown(key: string, userId: string): Promise<boolean> {
    return this.#known.has({ userId, key });
  }

  /** Stores what is answered to the key of the running unit. */
  async answer(value: unknown): Promise<void> {
    await this.unitOfWork.query(idempotencyAnswerSql(), this.answerParams(value));
  }

  /**
   * The parameters of `idempotencyAnswerSql`, for a caller who stores the answer in a statement of its own.
   * @throws Error when the running unit did not begin with a key
   */
  answerParams(value: unknown): [answer: string, userId: string, key: string] {
    const { userId, key } = this.unitOfWork.own<Partial<UsedKey>>(this, () => ({}));
    if (userId === undefined || key === undefined)
      throw new Error('No idempotency key was begun in this unit of work.');
    return [JSON.stringify(value ?? null), userId, key];
  }
}

export class KeyReused extends DomainError {
  constructor() {
    super('idempotency-key-reused', 'This request key was already used for a different request.');
    this.name = 'KeyReused';
  }
}

/** The same for equal requests, whatever the order of their properties. SHA-256, base64url. */
export function requestHash(request: unknown): string {
  return createHash('sha256')
    .update(JSON.stringify(request ?? null, inOrder))
    .digest('base64url');
}

function inOrder(_key: string, value: unknown): unknown {
  if (value === null || typeof value !== 'object' || Array.isArray(value)) return value;
  return Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)));
}
