import { Injectable, inject } from '@angular/core';
import { TranslocoService } from '@jsverse/transloco';
import { Formats } from '../../shared/format/formats';
import { DayStore } from '../../shared/live/day-store';
import { Announcer } from '../../shared/ui/announcer';
import { firstNameOf } from '../../shared/ui/person';
import { OpenDay } from '../day/open-day';
import { FreePlaces } from './free-places';
import type { Place } from './move-appointment';
import { Refusals } from './refusals';

/** Time without an appointment that can still not be booked was clicked: says who has it until when, and what is free. */
@Injectable()
export class TakenTimes {
  private readonly store = inject(DayStore);
  private readonly day = inject(OpenDay);
  private readonly places = inject(FreePlaces);
  private readonly refusals = inject(Refusals);
  private readonly words = inject(TakenWords);
  private readonly announcer = inject(Announcer);

  /** Somebody is booking it. */
  held(holdId: string): void {
    const hold = this.store.hold(holdId)();
    if (!hold) return;
    const { teamMemberId, start, end } = hold;
    this.show({ teamMemberId, start, end }, this.words.held(hold));
  }

  /** The person or the room of the appointment before is not free again. */
  buffer(appointmentId: string): void {
    const before = this.store.appointment(appointmentId)();
    if (before) this.show(bufferOf(before), this.words.buffer(before));
  }

  private show(wanted: Place, sentence: string): void {
    const title = this.words.title(wanted, this.day.memberName(wanted.teamMemberId));
    const alternatives = this.places.near(wanted);
    this.refusals.show({ change: 'book', wanted, title, sentence, alternatives });
    this.announcer.assertive(`${title}. ${sentence}`);
  }
}

type Buffered = Place & { readonly bufferEnd: string; readonly resources: readonly { readonly name: string }[] };

function bufferOf({ teamMemberId, end, bufferEnd }: Buffered): Place {
  return { teamMemberId, start: end, end: bufferEnd };
}

/** What is said of time that cannot be booked. */
@Injectable()
export class TakenWords {
  private readonly transloco = inject(TranslocoService);
  private readonly formats = inject(Formats);

  title({ start }: Place, member: string): string {
    return this.transloco.translate('calendar.taken.title', { time: this.formats.time(start), member });
  }

  held({ heldBy, start, end, expiresAt }: Pick<Place, 'start' | 'end'> & Held): string {
    const until = this.formats.timeToTheSecond(expiresAt);
    const times = this.formats.timeRange(start, end);
    return this.transloco.translate('calendar.taken.held', { name: firstNameOf(heldBy.name), times, until });
  }

  /** Why nothing can be booked right after an appointment: its room is made ready, or the person has a break. */
  buffer({ bufferEnd, resources }: Buffered): string {
    const rooms = resources.map(({ name }) => name).join(', ');
    const kind = rooms ? 'room' : 'break';
    return this.transloco.translate('calendar.taken.buffer', { kind, rooms, until: this.formats.time(bufferEnd) });
  }
}

interface Held {
  readonly heldBy: { readonly name: string };
  readonly expiresAt: string;
}
