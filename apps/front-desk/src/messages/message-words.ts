import { Injectable, inject } from '@angular/core';
import { TranslocoService } from '@jsverse/transloco';
import type { Notification } from '@anteroom/contracts-notifications';
import { Formats } from '../shared/format/formats';
import { knownReason, leadParts } from './message-words.rules';

/** Messages in the words of the screen. */
@Injectable({ providedIn: 'root' })
export class MessageWords {
  private readonly words = inject(TranslocoService);
  private readonly formats = inject(Formats);

  kind({ kind, leadMinutes }: Pick<Notification, 'kind' | 'leadMinutes'>): string {
    const name: string = this.words.translate(`messages.kinds.${kind}`);
    return leadMinutes === null ? name : `${name}, ${this.lead(leadMinutes)}`;
  }

  lead(minutes: number): string {
    const { n, unit } = leadParts(minutes);
    return this.words.translate(`messages.lead.${unit}`, { n });
  }

  /** Today only the time, else the date with it. */
  when(instant: string): string {
    const time = this.formats.time(instant);
    const isToday = this.formats.localDate(instant) === this.formats.localDate(new Date().toISOString());
    return isToday ? time : `${this.formats.date(instant, 'short')}, ${time}`;
  }

  /** Today the time, else the date alone. */
  briefly(instant: string): string {
    const isToday = this.formats.localDate(instant) === this.formats.localDate(new Date().toISOString());
    return isToday ? this.formats.time(instant) : this.formats.date(instant, 'short');
  }

  state({ state, provider }: Pick<Notification, 'state' | 'provider'>): string {
    if (state === 'sent' && provider === 'local') return this.words.translate('messages.states.kept');
    return this.words.translate(`messages.states.${state}`);
  }

  /** Empty where there is nothing to say. */
  reason({ reason, state }: Pick<Notification, 'reason' | 'state'>): string {
    if (reason === null) return '';
    const own = knownReason(reason);
    if (own) return this.words.translate(`messages.reasons.${own}`);
    return this.words.translate(state === 'planned' ? 'messages.reasons.again' : 'messages.reasons.code', { reason });
  }
}
