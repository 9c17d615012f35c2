import { DestroyRef, Injectable, inject } from '@angular/core';
import { DayStore } from '../../shared/live/day-store';
import type { DayUpdate } from '../../shared/live/day-update';
import { SessionStore } from '../../shared/session/session-store';
import { personColour } from '../../shared/ui/person';
import { Pulses } from './pulses';
import { RemoteWords } from './remote-words';

/** What colleagues did just now: a pulse on the block, and a sentence when it touches the column in focus. */
@Injectable()
export class RemoteNews {
  private readonly store = inject(DayStore);
  private readonly session = inject(SessionStore);
  private readonly pulses = inject(Pulses);
  private readonly telling = inject(RemoteWords);

  /** Call in an injection context. */
  listen(): void {
    const updates = this.store.updates.subscribe((update) => this.arrived(update));
    inject(DestroyRef).onDestroy(() => updates.unsubscribe());
  }

  private arrived(update: DayUpdate): void {
    if (!update.by || update.by.id === this.session.user()?.id) return;
    if (update.kind === 'appointment' && update.after)
      this.pulses.pulse(update.id, personColour(update.by.colour).variable);
    this.telling.tell(update);
  }
}
