import { Component, computed, inject } from '@angular/core';
import { type Cell, cellsAround } from '../rules/cell-motion';
import { CellName } from './cell-name';
import { GridFocus } from './grid-focus';
import { GridStops } from './grid-stops';

interface NamedCell extends Cell {
  readonly name: string;
  readonly isFocus: boolean;
}

/** The free cells that exist in the document: where the keyboard stands and the eight around it. */
@Component({
  selector: 'ar-focus-cells',
  template: `
    @for (row of rows(); track row.minute) {
      <div role="row" [attr.aria-rowindex]="row.index">
        @for (cell of row.cells; track cell.column) {
          <div
            role="gridcell"
            class="cell"
            [attr.aria-colindex]="cell.column + 2"
            [attr.aria-label]="cell.name"
            [attr.tabindex]="cell.isFocus ? 0 : -1"
            [attr.data-focus]="cell.isFocus ? '' : null"
            [style.--i]="cell.column"
            [style.--s]="cell.minute"
            [style.--d]="step()"
          ></div>
        }
      </div>
    }
  `,
  styles: `
    .cell {
      position: absolute;
      inset-block-start: calc(var(--s) * var(--m));
      inset-inline-start: calc(var(--gutter) + var(--i) * var(--cw));
      z-index: 1;
      inline-size: var(--cw);
      block-size: calc(var(--d) * var(--m));
      pointer-events: none;
      border-radius: var(--r1);
    }
    .cell:focus-visible {
      outline-offset: -2px;
      background: color-mix(in srgb, var(--focus) 8%, transparent);
    }
  `,
  host: { role: 'rowgroup' },
})
export class FocusCells {
  private readonly focus = inject(GridFocus);
  private readonly stops = inject(GridStops);
  private readonly names = inject(CellName);

  protected readonly step = computed(() => this.focus.shape().step);
  protected readonly rows = computed(() => {
    const focused = this.focus.cell();
    const shape = this.focus.shape();
    if (shape.columns === 0) return [];
    const onBlock = this.focus.appointmentId() !== undefined;
    const cells = cellsAround(focused, shape)
      .map((cell) => ({
        ...cell,
        isFocus: !onBlock && cell.column === focused.column && cell.minute === focused.minute,
      }))
      .filter((cell) => cell.isFocus || this.stops.at(cell).length === 0)
      .map((cell): NamedCell => ({ ...cell, name: this.names.of(cell) }));
    const rows = Map.groupBy(cells, ({ minute }) => minute);
    return [...rows].map(([minute, own]) => ({ minute, cells: own, index: Math.floor(minute / shape.step) + 2 }));
  });
}
