import { DestroyRef, Injectable, inject } from '@angular/core';
import { DayStore } from '../../shared/live/day-store';
import type { DayUpdate } from '../../shared/live/day-update';
import { SessionStore } from '../../shared/session/session-store';
import { personColour } from '../../shared/ui/person';
import { RemoteSlides } from '../grid/remote-slides';
import { CalmMotion } from './calm-motion';
import { Pulses } from './pulses';
import { RemoteWords } from './remote-words';

/** What colleagues did just now: the block slides and pulses, and a sentence when it touches the column in focus. */
@Injectable()
export class RemoteNews {
  private readonly store = inject(DayStore);
  private readonly session = inject(SessionStore);
  private readonly pulses = inject(Pulses);
  private readonly slides = inject(RemoteSlides);
  private readonly motion = inject(CalmMotion);
  private readonly telling = inject(RemoteWords);

  /** Call in an injection context. */
  listen(): void {
    const updates = this.store.updates.subscribe((update) => this.arrived(update));
    inject(DestroyRef).onDestroy(() => updates.unsubscribe());
  }

  private arrived(update: DayUpdate): void {
    if (!update.by || update.by.id === this.session.user()?.id) return;
    if (update.kind === 'appointment' && update.after && this.motion.allows()) {
      this.slides.slide(update);
      this.pulses.pulse(update.id, personColour(update.by.colour).variable);
    }
    this.telling.tell(update);
  }
}
