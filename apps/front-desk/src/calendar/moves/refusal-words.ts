import { Injectable, inject } from '@angular/core';
import { TranslocoService } from '@jsverse/transloco';
import type { Appointment, Blocker, ClientClash } from '@anteroom/contracts-scheduling';
import type { ApiProblem } from '../../shared/api/api-problem';
import { ProblemWords } from '../../shared/api/problem-words';
import { Formats } from '../../shared/format/formats';
import { Clock } from '../../shared/ui/clock';
import { firstNameOf } from '../../shared/ui/person';
import { Centre } from '../day/centre';
import { OpenDay } from '../day/open-day';
import type { Obstacle } from '../rules/candidate';
import { wallTimeAt } from '../rules/day-axis';

/** So many blockers are named in a sentence; more would not be read. */
const blockersNamed = 2;

/** Says what is in the way: of a block in the hand (before asking) and of a change the server refused. */
@Injectable()
export class RefusalWords {
  private readonly transloco = inject(TranslocoService);
  private readonly problems = inject(ProblemWords);
  private readonly formats = inject(Formats);
  private readonly clock = inject(Clock);
  private readonly centre = inject(Centre);
  private readonly day = inject(OpenDay);

  /** A few words for the slot under the pointer. */
  short(obstacle: Obstacle): string {
    const time = (minute: number) => wallTimeAt(this.day.axis(), minute);
    switch (obstacle.kind) {
      case 'taken': {
        const { kind, label, end } = obstacle.taken;
        return this.say(`obstacle.${kind}`, { label: kind === 'hold' ? firstNameOf(label) : label, until: time(end) });
      }
      case 'break':
        return this.say('obstacle.break', { until: time(obstacle.during.end) });
      case 'service':
        return this.say('obstacle.service', { service: this.centre.serviceName(obstacle.serviceId) });
      case 'resource':
        return this.say('obstacle.resource', {
          resource: this.centre.resourceName(obstacle.resourceId),
          until: time(obstacle.taken.end),
        });
      case 'outside-hours':
      case 'outside-day':
        return this.say(`obstacle.${obstacle.kind}`);
    }
  }

  /** One sentence or two for the refusal card. */
  sentence(problem: ApiProblem): string {
    const taken = problem.slotTaken;
    if (taken && taken.blockers.length > 0) return this.blockers(taken.blockers);
    if (problem.clientBusy) return this.clashes(problem.clientBusy.clashes);
    const current = problem.code === 'stale' ? (problem.current as Appointment | undefined) : undefined;
    return current ? this.overtaken(current) : this.problems.sentence(problem);
  }

  /** Somebody else was faster: “Tomás changed it 5 s ago.” */
  overtaken(current: Pick<Appointment, 'changedBy' | 'changedAt'>): string {
    const ago = this.formats.ago(current.changedAt, this.clock.serverNow());
    return this.say('refusal.overtaken', { name: firstNameOf(current.changedBy.name), ago });
  }

  private clashes(clashes: readonly ClientClash[]): string {
    const named = clashes
      .slice(0, blockersNamed)
      .map(({ teamMemberName: member, start, end }) =>
        this.say('refusal.clientElsewhere', { member, times: this.formats.timeRange(start, end) }),
      );
    return `${named.join(' ')} ${this.say('refusal.nothingChanged')}`;
  }

  private blockers(blockers: readonly Blocker[]): string {
    const named = blockers.slice(0, blockersNamed).map((blocker) =>
      this.say(`refusal.${blocker.kind}`, {
        label: blocker.label,
        by: blocker.by ? firstNameOf(blocker.by.name) : '',
        seat: blocker.seatName,
        from: this.formats.time(blocker.start),
        to: this.formats.time(blocker.end),
      }),
    );
    return `${named.join(' ')} ${this.say('refusal.nothingChanged')}`;
  }

  private say(key: string, params: Record<string, unknown> = {}): string {
    return this.transloco.translate(`calendar.${key}`, params);
  }
}
