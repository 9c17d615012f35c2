import {
  Component,
  type ElementRef,
  Injector,
  afterNextRender,
  computed,
  inject,
  runInInjectionContext,
  viewChild,
} from '@angular/core';
import { TranslocoDirective } from '@jsverse/transloco';
import { Formats } from '../../shared/format/formats';
import { DayClock } from '../day/day-clock';
import { DayColumns } from '../day/day-columns';
import { OpenDay } from '../day/open-day';
import { ViewOptions } from '../day/view-options';
import { zoneName } from '../rules/day-axis';
import { ColumnHead } from './column-head';
import { ConnectionBanner } from './connection-banner';
import { DayColumn } from './day-column';
import { FocusCells } from './focus-cells';
import { GhostBlock } from './ghost-block';
import { GridKeys } from './grid-keys';
import { GridSight } from './grid-sight';
import { GridViewport } from './grid-viewport';
import { HandBlock } from './hand-block';
import { OfferedSlots } from './offered-slots';
import { ShownHours } from './shown-hours';
import { TimeGutter } from './time-gutter';

/** The day: one scrolling area with people across and hours down, both drawn only as far as they are in view. */
@Component({
  selector: 'ar-day-grid',
  imports: [
    ColumnHead,
    ConnectionBanner,
    DayColumn,
    FocusCells,
    GhostBlock,
    HandBlock,
    OfferedSlots,
    TimeGutter,
    TranslocoDirective,
  ],
  templateUrl: './day-grid.html',
  styleUrl: './day-grid.css',
  host: { '[class.stale]': 'day.stale()', '[class.pages]': 'viewport.layout() === "pages"' },
})
export class DayGrid {
  private readonly options = inject(ViewOptions);
  private readonly formats = inject(Formats);
  protected readonly day = inject(OpenDay);
  protected readonly columns = inject(DayColumns);
  protected readonly viewport = inject(GridViewport);
  protected readonly clock = inject(DayClock);
  protected readonly hours = inject(ShownHours).span;

  private readonly scroller = viewChild.required<ElementRef<HTMLElement>>('scroller');
  private readonly grid = viewChild.required<ElementRef<HTMLElement>>('grid');
  private readonly body = viewChild.required<ElementRef<HTMLElement>>('body');

  protected readonly drawn = computed(() => {
    const { from, to } = this.viewport.window();
    return this.columns
      .shown()
      .slice(from, to)
      .map((member, offset) => ({ member, index: from + offset }));
  });
  protected readonly zone = computed(() => zoneName(this.day.axis(), this.formats.language()));
  protected readonly label = computed(() => this.formats.date(this.day.date(), 'long'));
  protected readonly scale = computed(() => `${this.options.zoom()}px`);
  protected readonly rowCount = computed(() => Math.ceil(this.day.axis().minutes / this.options.step()) + 1);

  constructor() {
    const sight = inject(GridSight);
    const keys = inject(GridKeys);
    const injector = inject(Injector);
    afterNextRender(() => {
      const parts = {
        scroller: this.scroller().nativeElement,
        grid: this.grid().nativeElement,
        body: this.body().nativeElement,
      };
      runInInjectionContext(injector, () => {
        sight.watch(parts);
        keys.bind(parts.grid);
      });
    });
  }
}
