import { Injectable, computed, inject } from '@angular/core';
import { DayColumns } from '../day/day-columns';
import { OpenDay } from '../day/open-day';
import { GridSurface } from '../grid/grid-surface';
import { spanOf } from '../rules/day-plan';
import { Refusals } from './refusals';

/** Room that the card needs, in pixels. */
const cardSize = { width: 400, height: 300 } as const;

/** Where the refusal card stands. */
@Injectable()
export class RefusalPlace {
  private readonly refusals = inject(Refusals);
  private readonly surface = inject(GridSurface);
  private readonly columns = inject(DayColumns);
  private readonly day = inject(OpenDay);

  /** Beside the place that was wanted, wherever there is room for the card. */
  readonly transform = computed(() => {
    const wanted = this.refusals.current()?.wanted;
    const column = wanted && this.columns.indexOf(wanted.teamMemberId);
    if (!wanted || column === undefined) return undefined;
    const box = this.surface.boxOf(column, spanOf(this.day.axis(), wanted.start, wanted.end));
    if (!box) return undefined;
    const fitsAfter = box.end + cardSize.width + 24 < window.innerWidth;
    const x = fitsAfter ? box.end + 12 : Math.max(12, box.start - cardSize.width - 12);
    const y = Math.max(120, Math.min(box.top, window.innerHeight - cardSize.height - 44));
    return `translate(${Math.round(x)}px, ${Math.round(y)}px)`;
  });
}
