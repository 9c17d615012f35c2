import { Injectable, inject } from '@angular/core';
import { type KeyBinding, Keys } from '../../shared/ui/keys';
import { BlockKeys } from './block-keys';
import { CellActions } from './cell-actions';
import { GridFocus } from './grid-focus';
import { acrossOf, motionKeys } from './motion-keys';

/** The keyboard while the focus is in the grid. */
@Injectable()
export class GridKeys {
  private readonly keys = inject(Keys);
  private readonly focus = inject(GridFocus);
  private readonly cells = inject(CellActions);
  private readonly blocks = inject(BlockKeys);

  /** Call in an injection context. */
  bind(grid: HTMLElement): void {
    const when = () => grid.contains(document.activeElement);
    const jumps = (['ArrowUp', 'ArrowDown', 'ArrowLeft', 'ArrowRight'] as const).map((key): KeyBinding => ({
      key,
      ctrl: true,
      label: 'day-keys.jump',
      when,
      run: () => this.jump(key),
    }));
    this.keys.bind([
      ...motionKeys((motion) => this.focus.move(motion), when),
      ...jumps,
      { key: 'Enter', label: 'day-keys.open', when, run: () => this.cells.enter() },
      { key: 'F2', label: 'day-keys.open', unlisted: true, when, run: () => this.cells.enter() },
      { key: 'V', label: 'day-keys.place', when, run: () => this.cells.place() },
      ...this.blocks.bindings(grid),
    ]);
  }

  private jump(key: 'ArrowUp' | 'ArrowDown' | 'ArrowLeft' | 'ArrowRight'): void {
    if (key === 'ArrowUp') this.focus.jump('up');
    else if (key === 'ArrowDown') this.focus.jump('down');
    else this.focus.jump(acrossOf(key));
  }
}
