import { Injectable, inject } from '@angular/core';
import { TranslocoService } from '@jsverse/transloco';
import type { Appointment } from '@anteroom/contracts-scheduling';
import type { ApiProblem } from '../api/api-problem';
import { ProblemWords } from '../api/problem-words';
import { Formats } from '../format/formats';
import { SessionStore } from '../session/session-store';
import { Clock } from '../ui/clock';
import { firstNameOf } from '../ui/person';

/** Why an act could not be taken back or done again. */
@Injectable({ providedIn: 'root' })
export class ActWords {
  private readonly transloco = inject(TranslocoService);
  private readonly problems = inject(ProblemWords);
  private readonly formats = inject(Formats);
  private readonly session = inject(SessionStore);
  private readonly clock = inject(Clock);

  refused(problem: ApiProblem, what: 'notUndone' | 'notRedone'): string {
    const current = problem.code === 'stale' ? (problem.current as Appointment | undefined) : undefined;
    const why = current ? this.touched(current) : this.problems.sentence(problem);
    return `${this.transloco.translate(`common.acts.${what}`)} ${why}`;
  }

  bookingUndone(): string {
    return this.transloco.translate('common.acts.bookingUndone');
  }

  private touched({ changedBy, changedAt }: Appointment): string {
    const ago = this.formats.ago(changedAt, this.clock.serverNow());
    const who = changedBy.id === this.session.user()?.id ? 'self' : 'other';
    return this.transloco.translate('common.acts.touched', { who, name: firstNameOf(changedBy.name), ago });
  }
}
