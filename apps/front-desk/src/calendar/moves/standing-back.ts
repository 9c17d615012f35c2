import { Injectable, computed, inject } from '@angular/core';
import { Finder } from '../finder/finder';
import { InHand } from './in-hand';
import { Refusals } from './refusals';

/**
 * The appointment that is drawn faintly: it is in the hand, its change was refused and
 * waits for an answer, or another time is looked for.
 */
@Injectable()
export class StandingBack {
  private readonly inHand = inject(InHand);
  private readonly refusals = inject(Refusals);
  private readonly finder = inject(Finder);

  readonly id = computed(() => {
    const appointment = this.inHand.block()?.appointment ?? this.refusals.current()?.appointment;
    return (appointment ?? this.finder.wish()?.moving)?.id;
  });
}
