import { Injectable, inject } from '@angular/core';
import { TranslocoService } from '@jsverse/transloco';
import type { CalendarAppointment } from '@anteroom/contracts-scheduling';
import { Formats } from '../../shared/format/formats';
import { initialsOf } from '../../shared/ui/person';
import type { MemberNow } from '../rules/member-now.rules';
import type { UnitNow } from '../rules/unit-now.rules';
import { BoardOptions } from './board-options';

/** Two lines: what, and since or until when. */
export interface NowWords {
  readonly what: string;
  readonly when: string;
}

/** How the board speaks. On the wall people are initials: whoever passes may read it. */
@Injectable()
export class BoardWords {
  private readonly options = inject(BoardOptions);
  private readonly formats = inject(Formats);
  private readonly words = inject(TranslocoService);

  person(name: string): string {
    return this.options.isWall() ? initialsOf(name.split(',')[0] ?? '') : name;
  }

  /** Whom an appointment is for; its service where nobody is named. */
  client({ client, services }: CalendarAppointment): string {
    if (client) return this.person(client.name);
    return services[0]?.name ?? this.words.translate('occupancy.blank');
  }

  memberNow(now: MemberNow): NowWords {
    const say = (key: string, facts: object = {}) => this.words.translate(`occupancy.now.${key}`, facts);
    switch (now.kind) {
      case 'in-room':
        return {
          what: say('inRoom'),
          when: now.over > 0 ? say('over', { n: now.over }) : say('left', { n: now.left }),
        };
      case 'free': {
        const what = now.waiting > 0 ? say('waitedFor', { n: now.waiting }) : say('free');
        return { what, when: say('until', { time: this.formats.time(now.until) }) };
      }
      case 'break':
        return { what: say('break'), when: say('until', { time: this.formats.time(now.until) }) };
      case 'before':
        return { what: say('before'), when: say('from', { time: this.formats.time(now.from) }) };
      case 'after':
        return { what: say('after'), when: say('since', { time: this.formats.time(now.since) }) };
      case 'away':
        return { what: say('away'), when: '' };
    }
  }

  unitNow({ state, minutes, next }: UnitNow, now: number): string {
    const say = (key: string, facts: object = {}) => this.words.translate(`occupancy.unit.${key}`, facts);
    if (state === 'over') return say('over', { n: minutes });
    if (state === 'in-use') return say('left', { n: minutes });
    if (state === 'cleaning') return say('cleaning', { n: minutes });
    if (next === undefined) return say('free');
    return say(next <= now ? 'expected' : 'freeUntil', { time: this.formats.time(next) });
  }
}
