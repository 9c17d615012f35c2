import { Injectable, inject } from '@angular/core';
import { DayColumns } from '../day/day-columns';
import { OpenDay } from '../day/open-day';
import { ViewOptions } from '../day/view-options';
import type { PlannedMember } from '../rules/day-plan';
import type { Span } from '../rules/span';
import { edgeScroll, scrollToShow } from '../rules/viewport';
import { GridViewport, gutterWidth, headHeight } from './grid-viewport';
import { ShownHours } from './shown-hours';

/** A point of the grid in the day's own terms. */
export interface GridPoint {
  readonly column: number;
  readonly member: PlannedMember;
  /** Not snapped. */
  readonly minute: number;
}

interface Elements {
  readonly scroller: HTMLElement;
  readonly body: HTMLElement;
}

/** Translates between the pointer and the day, and scrolls. The only one who measures elements. */
@Injectable()
export class GridSurface {
  private readonly viewport = inject(GridViewport);
  private readonly columns = inject(DayColumns);
  private readonly options = inject(ViewOptions);
  private readonly day = inject(OpenDay);
  private readonly hours = inject(ShownHours);
  private elements: Elements | undefined;

  attach(scroller: HTMLElement, body: HTMLElement): void {
    this.elements = { scroller, body };
  }

  detach(): void {
    this.elements = undefined;
  }

  pointAt(clientX: number, clientY: number): GridPoint | undefined {
    if (!this.elements) return undefined;
    const { body } = this.elements;
    const box = body.getBoundingClientRect();
    const across = (this.isRightToLeft() ? box.right - clientX : clientX - box.left) - gutterWidth;
    const column = Math.max(
      0,
      Math.min(this.columns.shown().length - 1, Math.floor(across / this.viewport.columnWidth())),
    );
    const member = this.columns.at(column);
    const minute = (clientY - box.top) / this.options.zoom();
    return (
      member && { column, member, minute: Math.max(this.hours.span().start, Math.min(minute, this.day.axis().minutes)) }
    );
  }

  /** Scrolls while something is dragged near an edge; says whether it did. */
  scrollAtEdges(clientX: number, clientY: number): boolean {
    if (!this.elements) return false;
    const { scroller } = this.elements;
    const box = scroller.getBoundingClientRect();
    const gutter = this.isRightToLeft() ? { left: 0, right: gutterWidth } : { left: gutterWidth, right: 0 };
    const across = edgeScroll(clientX, box.left + gutter.left, box.right - gutter.right);
    const down = edgeScroll(clientY, box.top + headHeight, box.bottom);
    if (across === 0 && down === 0) return false;
    scroller.scrollBy(across, down);
    this.report();
    return true;
  }

  /** Puts a minute at 35 % of the height. */
  showMinute(minute: number): void {
    if (!this.elements) return;
    const zoom = this.options.zoom();
    this.elements.scroller.scrollTop = scrollToShow(minute, this.viewport.down(), zoom, this.hours.span());
    this.report();
  }

  /** Scrolls as little as is needed for a cell to be in view, never under the heads or the gutter. */
  reveal(column: number, minute: number): void {
    if (!this.elements) return;
    const { scroller } = this.elements;
    const zoom = this.options.zoom();
    const width = this.viewport.columnWidth();
    const before = this.hours.before();
    const top = nearest(
      scroller.scrollTop,
      minute * zoom - before - 24,
      (minute + this.options.step()) * zoom - before + 24 - this.viewport.down(),
    );
    const across = nearest(
      this.viewport.scrolledAcross(),
      column * width,
      (column + 1) * width - this.viewport.across(),
    );
    scroller.scrollTop = top;
    scroller.scrollLeft = this.isRightToLeft() ? -across : across;
    this.report();
  }

  /** Where a span of a column stands in the window, in pixels; the start edge first. */
  boxOf(column: number, span: Span): { start: number; end: number; top: number; bottom: number } | undefined {
    if (!this.elements) return undefined;
    const box = this.elements.body.getBoundingClientRect();
    const width = this.viewport.columnWidth();
    const across = gutterWidth + column * width;
    const start = this.isRightToLeft() ? box.right - across - width : box.left + across;
    const top = box.top + span.start * this.options.zoom();
    return { start, end: start + width, top, bottom: box.top + span.end * this.options.zoom() };
  }

  /** Whether any of a span of a column is on the screen. */
  isInView(column: number, span: Span): boolean {
    const width = this.viewport.columnWidth();
    const across = column * width - this.viewport.scrolledAcross();
    const scrolled = this.hours.before() + this.viewport.scrolledDown();
    const zoom = this.options.zoom();
    const isAcross = across > -width && across < this.viewport.across();
    return isAcross && span.end * zoom > scrolled && span.start * zoom < scrolled + this.viewport.down();
  }

  turnPage(direction: 'next' | 'previous'): void {
    const by = this.viewport.columnsPerPage() * this.viewport.columnWidth() * (direction === 'next' ? 1 : -1);
    this.elements?.scroller.scrollBy({ left: this.isRightToLeft() ? -by : by, behavior: 'smooth' });
  }

  /** Keeps the minute at a height of the screen where it is while the scale changes. */
  keepWhileZooming(change: () => void, clientY?: number): void {
    if (!this.elements) return change();
    const { scroller } = this.elements;
    const offset =
      clientY === undefined ? this.viewport.down() / 2 : clientY - scroller.getBoundingClientRect().top - headHeight;
    const minute = (scroller.scrollTop + this.hours.before() + offset) / this.options.zoom();
    change();
    this.elements.body.style.setProperty('--m', `${this.options.zoom()}px`);
    scroller.scrollTop = minute * this.options.zoom() - this.hours.before() - offset;
    this.report();
  }

  report(): void {
    if (this.elements) this.viewport.scrolled(this.elements.scroller.scrollLeft, this.elements.scroller.scrollTop);
  }

  private isRightToLeft(): boolean {
    return this.elements !== undefined && this.elements.body.matches(':dir(rtl)');
  }
}

/** The position nearest to `now` between two bounds; the first one wins where they cross. */
function nearest(now: number, atMost: number, atLeast: number): number {
  return Math.max(0, Math.min(Math.max(now, atLeast), atMost));
}
