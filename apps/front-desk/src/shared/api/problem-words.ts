import { Injectable, inject } from '@angular/core';
import { TranslocoService } from '@jsverse/transloco';
import { ApiProblem, asProblem } from './api-problem';

/** A problem as a sentence for the person at the desk: what happened, what was kept, what to do. */
@Injectable({ providedIn: 'root' })
export class ProblemWords {
  private readonly transloco = inject(TranslocoService);

  /** Takes anything that was thrown. */
  sentence(error: unknown): string {
    const problem = asProblem(error);
    return this.transloco.translate(`problems.${problem.code}`, factsFor(problem));
  }
}

function factsFor(problem: ApiProblem): Record<string, unknown> {
  return {
    ...blockerOf(problem),
    field: problem.invalidFields[0]?.message ?? 'none',
    detail: problem.detail,
    seconds: problem.retryAfterSeconds ?? 0,
    component: typeof problem.facts['component'] === 'string' ? problem.facts['component'] : 'other',
  };
}

function blockerOf(problem: ApiProblem): Record<string, string> {
  const blocker = problem.slotTaken?.blockers[0];
  if (!blocker) return { kind: 'none', label: '', by: '', seat: '' };
  return { kind: blocker.kind, label: blocker.label, by: blocker.by?.name ?? '', seat: blocker.seatName };
}
