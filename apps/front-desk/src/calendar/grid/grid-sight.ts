import { DestroyRef, Injectable, inject } from '@angular/core';
import { ViewOptions } from '../day/view-options';
import { FocusSummons } from './focus-summons';
import { GridSurface } from './grid-surface';
import { GridViewport } from './grid-viewport';
import { OpeningSight } from './opening-sight';
import { PointerGestures } from './pointer-gestures';

export interface GridParts {
  readonly scroller: HTMLElement;
  readonly grid: HTMLElement;
  readonly body: HTMLElement;
}

/** Keeps the elements of the grid and what is known of them together: size, scroll, zoom by wheel, focus. */
@Injectable()
export class GridSight {
  private readonly viewport = inject(GridViewport);
  private readonly surface = inject(GridSurface);
  private readonly gestures = inject(PointerGestures);
  private readonly options = inject(ViewOptions);
  private readonly opening = inject(OpeningSight);
  private readonly summons = inject(FocusSummons);

  /** Call in an injection context; ends with it. */
  watch(parts: GridParts): void {
    const { scroller, body } = parts;
    this.surface.attach(scroller, body);
    const resizes = new ResizeObserver(() => this.viewport.measured(scroller.clientWidth, scroller.clientHeight));
    this.viewport.measured(scroller.clientWidth, scroller.clientHeight);
    resizes.observe(scroller);
    const abort = new AbortController();
    scroller.addEventListener('scroll', () => this.surface.report(), { passive: true, signal: abort.signal });
    scroller.addEventListener('wheel', (event) => this.wheel(event), { passive: false, signal: abort.signal });
    const stopGestures = this.gestures.listenOn(body);
    this.opening.watch(scroller);
    this.summons.watch(parts);
    inject(DestroyRef).onDestroy(() => {
      resizes.disconnect();
      abort.abort();
      stopGestures();
      this.surface.detach();
    });
  }

  private wheel(event: WheelEvent): void {
    if (!event.ctrlKey) return;
    event.preventDefault();
    this.surface.keepWhileZooming(() => this.options.zoomBy(event.deltaY < 0 ? 'in' : 'out'), event.clientY);
  }
}
