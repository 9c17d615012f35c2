import { Injectable, inject } from '@angular/core';
import { TranslocoService } from '@jsverse/transloco';
import { Announcer } from '../../shared/ui/announcer';
import { OpenDay } from '../day/open-day';
import { InHand } from '../moves/in-hand';
import { RefusalWords } from '../moves/refusal-words';
import { wallTimeAt } from '../rules/day-axis';

/** “13:30, Dr Lindgren, free”, said at every step. */
@Injectable()
export class PlaceSaid {
  private readonly inHand = inject(InHand);
  private readonly day = inject(OpenDay);
  private readonly words = inject(RefusalWords);
  private readonly announcer = inject(Announcer);
  private readonly transloco = inject(TranslocoService);

  announce(): void {
    const block = this.inHand.block();
    if (!block) return;
    const [obstacle] = this.inHand.obstacles();
    const free: string = this.transloco.translate('calendar.names.isFree');
    const axis = this.day.axis();
    const sentence = this.transloco.translate('calendar.names.inHand', {
      from: wallTimeAt(axis, block.start),
      to: wallTimeAt(axis, block.end),
      member: this.day.memberName(block.memberId),
      state: obstacle ? this.words.short(obstacle) : free,
    });
    this.announcer.assertive(sentence);
  }
}
