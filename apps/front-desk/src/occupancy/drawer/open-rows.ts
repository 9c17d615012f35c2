import { Dialog } from '@angular/cdk/dialog';
import { Injectable, Injector, inject } from '@angular/core';
import { Keys } from '../../shared/ui/keys';
import type { OpenedFigure } from './opened-figure';
import { RowsDrawer } from './rows-drawer';

/** Opens the appointments behind a figure beside the board. */
@Injectable()
export class OpenRows {
  private readonly dialog = inject(Dialog);
  private readonly keys = inject(Keys);
  private readonly injector = inject(Injector);

  execute(opened: OpenedFigure): void {
    const release = this.keys.capture([]);
    const drawer = this.dialog.open(RowsDrawer, {
      data: opened,
      injector: this.injector,
      backdropClass: 'shade',
      ariaModal: true,
      ariaLabelledBy: 'rows-title',
    });
    drawer.closed.subscribe(release);
  }
}
