import { Injectable, inject } from '@angular/core';
import type { KeyBinding } from '../../shared/ui/keys';
import { GridSurface } from '../grid/grid-surface';
import { OpeningSight } from '../grid/opening-sight';
import { ViewOptions } from './view-options';

/** What is seen of the day: back to now, and Ctrl + and Ctrl - instead of the browser's own. */
@Injectable()
export class SightKeys {
  private readonly surface = inject(GridSurface);
  private readonly opening = inject(OpeningSight);
  private readonly options = inject(ViewOptions);

  bindings(): KeyBinding[] {
    const zoom = (direction: 'in' | 'out') => () => this.surface.keepWhileZooming(() => this.options.zoomBy(direction));
    return [
      { key: 'J', label: 'day-keys.now', run: () => this.opening.show() },
      { key: '+', ctrl: true, label: 'day-keys.zoomIn', run: zoom('in') },
      { key: '=', ctrl: true, label: 'day-keys.zoomIn', unlisted: true, run: zoom('in') },
      { key: '-', ctrl: true, label: 'day-keys.zoomOut', run: zoom('out') },
    ];
  }
}
