import { Injectable, computed, inject } from '@angular/core';
import { InHand } from './in-hand';
import { Refusals } from './refusals';

/** The appointment that is drawn faintly: it is in the hand, or its change was refused and waits for an answer. */
@Injectable()
export class StandingBack {
  private readonly inHand = inject(InHand);
  private readonly refusals = inject(Refusals);

  readonly id = computed(() => this.inHand.block()?.appointment.id ?? this.refusals.current()?.appointment.id);
}
