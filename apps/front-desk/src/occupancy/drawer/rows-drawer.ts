import { DIALOG_DATA, DialogRef } from '@angular/cdk/dialog';
import { Component, computed, inject } from '@angular/core';
import { TranslocoDirective } from '@jsverse/transloco';
import { Icon } from '../../shared/ui/icon';
import { BoardLinks } from '../board/board-links';
import { FigureRows } from './figure-rows';
import type { OpenedFigure } from './opened-figure';

/** The appointments behind a figure, as they change; each opens its window, and all of them the day. */
@Component({
  selector: 'ar-rows-drawer',
  imports: [Icon, TranslocoDirective],
  providers: [FigureRows],
  templateUrl: './rows-drawer.html',
  styleUrl: './rows-drawer.css',
})
export class RowsDrawer {
  private readonly dialog = inject(DialogRef);
  private readonly links = inject(BoardLinks);

  protected readonly opened = inject<OpenedFigure>(DIALOG_DATA);
  private readonly figureRows = inject(FigureRows);
  protected readonly rows = this.figureRows.all;
  /** Minutes of a day can be added up; waits at the same time cannot. */
  protected readonly total = computed(() => {
    if (!/^(used|member|unit)$/.test(this.opened.figure.kind)) return undefined;
    return this.rows().reduce((sum, { minutes = 0 }) => sum + minutes, 0);
  });

  constructor() {
    this.figureRows.show(this.opened.figure);
  }

  protected open(id: string): void {
    this.close();
    this.links.openAppointment(id);
  }

  protected openDay(): void {
    this.close();
    this.links.openDay(this.opened.figure);
  }

  protected close(): void {
    this.dialog.close();
  }
}
