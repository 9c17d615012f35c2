import type { Problem } from '@anteroom/contracts-shared';
import type { ClientBusyFacts, SlotTakenFacts } from '@anteroom/contracts-scheduling';
import type { ErrorCode } from '@anteroom/kernel';

/** `offline`: no answer came back, so nobody knows whether the server did it; a retry carries the same key. */
export type ProblemCode = ErrorCode | 'offline';

export interface InvalidField {
  readonly path: string;
  readonly message: string;
}

/** A refusal, or the lack of an answer, as every caller of the API sees it. */
export class ApiProblem extends Error {
  constructor(
    readonly code: ProblemCode,
    readonly detail: string,
    readonly status = 0,
    /** The machine-readable members of the problem document. */
    readonly facts: Readonly<Record<string, unknown>> = {},
    readonly requestId?: string,
  ) {
    super(detail);
    this.name = 'ApiProblem';
  }

  static of(problem: Problem): ApiProblem {
    return new ApiProblem(problem.code, problem.detail, problem.status, problem, problem.requestId);
  }

  static offline(): ApiProblem {
    return new ApiProblem('offline', '');
  }

  /** Of `slot-taken`: what is in the way, and the nearest free alternatives. */
  get slotTaken(): SlotTakenFacts | undefined {
    if (this.code !== 'slot-taken') return undefined;
    const { blockers = [], alternatives = [] } = this.facts as Partial<SlotTakenFacts>;
    return { blockers, alternatives };
  }

  /** Of `client-busy`: the client's other appointments at that time, and times that are free for all. */
  get clientBusy(): ClientBusyFacts | undefined {
    if (this.code !== 'client-busy') return undefined;
    const { clashes = [], alternatives = [] } = this.facts as Partial<ClientBusyFacts>;
    return { clashes, alternatives };
  }

  /** Of `invalid`: which fields, in dotted paths. Empty for every other code. */
  get invalidFields(): readonly InvalidField[] {
    const fields = this.facts['fields'];
    return this.code === 'invalid' && Array.isArray(fields) ? (fields as InvalidField[]) : [];
  }

  /** Of `stale`: the thing as it is now. */
  get current(): unknown {
    return this.facts['current'];
  }

  /** Seconds after which another try makes sense, where the server says so. */
  get retryAfterSeconds(): number | undefined {
    const seconds = this.facts['retryAfterSeconds'];
    return typeof seconds === 'number' ? seconds : undefined;
  }
}

/** Whatever was thrown, as a problem: what is not one is a fault of ours, `unexpected`. */
export function asProblem(error: unknown): ApiProblem {
  return error instanceof ApiProblem ? error : new ApiProblem('unexpected', '');
}
