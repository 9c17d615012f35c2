import { Injectable, inject } from '@angular/core';
import { TranslocoService } from '@jsverse/transloco';
import { Formats } from '../../shared/format/formats';
import type { DayUpdate } from '../../shared/live/day-update';
import { Announcer } from '../../shared/ui/announcer';
import { firstNameOf } from '../../shared/ui/person';
import { GridFocus } from '../grid/grid-focus';
import { OpenDay } from './open-day';

/** “Anna booked 13:30 with Dr Lindgren”, for those who listen; only where it concerns the column in focus. */
@Injectable()
export class RemoteWords {
  private readonly announcer = inject(Announcer);
  private readonly transloco = inject(TranslocoService);
  private readonly formats = inject(Formats);
  private readonly focus = inject(GridFocus);
  private readonly day = inject(OpenDay);

  tell(update: DayUpdate): void {
    const thing = update.after ?? update.before;
    if (!thing || !update.by || thing.teamMemberId !== this.focus.member()?.id) return;
    const sentence = this.transloco.translate(`calendar.news.${newsOf(update)}`, {
      name: firstNameOf(update.by.name),
      time: this.formats.time(thing.start),
      member: this.day.memberName(thing.teamMemberId),
      status: this.statusAfter(update),
    });
    this.announcer.polite(sentence);
  }

  private statusAfter(update: DayUpdate): string {
    if (update.kind !== 'appointment' || !update.after) return '';
    return this.transloco.translate(`common.status.${update.after.status}`);
  }
}

function newsOf(update: DayUpdate): 'holding' | 'released' | 'booked' | 'status' | 'moved' | 'changed' | 'left' {
  if (update.kind === 'hold') return update.after ? 'holding' : 'released';
  const { before, after } = update;
  if (!after) return 'left';
  if (!before) return 'booked';
  if (before.status !== after.status) return 'status';
  return before.start !== after.start || before.teamMemberId !== after.teamMemberId ? 'moved' : 'changed';
}
