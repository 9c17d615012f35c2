import { Injectable, inject } from '@angular/core';
import { Formats } from '../../shared/format/formats';
import { DayLinks } from '../day/day-links';
import { Finder } from '../finder/finder';
import { GridFocus } from '../grid/grid-focus';
import { GridMoves } from './grid-moves';
import type { MoveWish } from './move-appointment';
import { type Refusal, Refusals } from './refusals';

/** The ways on from a refusal; each of them ends it. */
@Injectable()
export class RefusalWays {
  private readonly refusals = inject(Refusals);
  private readonly moves = inject(GridMoves);
  private readonly links = inject(DayLinks);
  private readonly finder = inject(Finder);
  private readonly formats = inject(Formats);
  private readonly focus = inject(GridFocus);

  /** To another time, or to the wanted one with a reason. */
  go({ appointment, change }: Refusal, place: MoveWish): void {
    this.refusals.dismiss();
    if (appointment && change !== 'book') void this.moves.commit(appointment, place, change);
    else this.links.bookOn(this.formats.localDate(place.start), place);
  }

  /** The finder, for this appointment: what is chosen there moves it. */
  find({ appointment, wanted }: Refusal, serviceId: string): void {
    if (!appointment) return;
    this.refusals.dismiss();
    const from = this.formats.localDate(wanted.start);
    this.finder.open({ serviceId, teamMemberId: appointment.teamMemberId, from, moving: appointment });
  }

  /** Everything stays; the keyboard is where it was. */
  keep(): void {
    this.refusals.dismiss();
    this.focus.summon();
  }
}
