import { Component } from '@angular/core';
import { Skeleton } from '../../shared/ui/skeleton';

/** Where the tiles will be. */
@Component({
  selector: 'ar-board-skeleton',
  imports: [Skeleton],
  template: `
    @for (tile of tiles; track tile) {
      <ar-skeleton height="100%" />
    }
    <ar-skeleton class="wide" height="100%" />
    <ar-skeleton height="100%" />
  `,
  styles: `
    :host {
      display: grid;
      grid-template: 96px minmax(0, 1fr) / repeat(5, minmax(0, 1fr));
      gap: 12px;
      min-block-size: 60vh;
    }
    .wide {
      grid-column: span 4;
    }
  `,
})
export class BoardSkeleton {
  protected readonly tiles = [1, 2, 3, 4, 5];
}
