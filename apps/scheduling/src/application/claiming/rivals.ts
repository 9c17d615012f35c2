import { DomainError } from '@anteroom/kernel';

export interface Rivalry {
  /** Equal for those who want the same time in the same way, so that the refusal of one is true for the other. */
  readonly question: string;
  /** Whether this very request was done before: its own answer is what it gets then, not the refusal of others. */
  readonly wasDone: () => Promise<boolean>;
}

/** How an attempt ended, for those who want the same. */
type Ending = { readonly kind: 'won' | 'failed' } | { readonly kind: 'refused'; readonly refusal: DomainError };

/**
 * Those who want the same time at the same moment, in one process, try one after another. Of a hundred, one wins, the
 * next finds out that the time is taken and what is free instead, and the others are told what it found out, without a
 * transaction of their own. Who wins is up to the database all the same, as it is between processes.
 */
export class Rivals {
  readonly #underWay = new Map<string, Promise<Ending>>();

  /** @throws what the attempt throws, or `slot-taken` as a rival got it whose attempt began after this call */
  async inTurn<T>({ question, wasDone }: Rivalry, attempt: () => Promise<T>): Promise<T> {
    // What is under way began before we came: it may have looked when the time was not free yet.
    let ending = await this.#underWay.get(question);
    while (ending?.kind !== 'failed') {
      const next = this.#underWay.get(question);
      if (!next) break;
      ending = await next;
      if (ending.kind !== 'refused') continue;
      if (await wasDone()) break;
      throw ending.refusal;
    }
    return this.#try(question, attempt);
  }

  async #try<T>(question: string, attempt: () => Promise<T>): Promise<T> {
    const attempted = attempt();
    const ending = attempted.then((): Ending => ({ kind: 'won' }), endingOf);
    this.#underWay.set(question, ending);
    void ending.then(() => this.#underWay.get(question) === ending && this.#underWay.delete(question));
    return attempted;
  }
}

function endingOf(error: unknown): Ending {
  const isRefusal = error instanceof DomainError && error.code === 'slot-taken';
  return isRefusal ? { kind: 'refused', refusal: error } : { kind: 'failed' };
}
