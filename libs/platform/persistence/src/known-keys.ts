import type { UnitOfWork } from './unit-of-work';

const knownSql = `
select user_id as "userId", key from idempotency
where (user_id, key) in (select user_id, key from unnest($1::uuid[], $2::text[]) as asked (user_id, key))`;

interface Sender {
  readonly userId: string;
  readonly key: string;
}

const textOf = ({ userId, key }: Sender): string => `${userId} ${key}`;

/**
 * Which commands have been done. Questions of one turn of the event loop are asked together: a hundred people who lose
 * one slot at the same moment cost one statement.
 */
export class KnownKeys {
  #asked: Sender[] = [];
  #answer: Promise<ReadonlySet<string>> | undefined;

  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** Opens a unit of its own. */
  async has(sender: Sender): Promise<boolean> {
    this.#asked.push(sender);
    this.#answer ??= new Promise((turn) => setImmediate(turn)).then(() => this.#ask());
    return (await this.#answer).has(textOf(sender));
  }

  async #ask(): Promise<ReadonlySet<string>> {
    const asked = this.#asked;
    this.#asked = [];
    this.#answer = undefined;
    const values = [asked.map(({ userId }) => userId), asked.map(({ key }) => key)];
    const known = await this.unitOfWork.read({ branchIds: [] }, () => this.unitOfWork.query<Sender>(knownSql, values));
    return new Set(known.map(textOf));
  }
}
