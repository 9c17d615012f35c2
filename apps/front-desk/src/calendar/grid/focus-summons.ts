import { DestroyRef, Injectable, afterRenderEffect, effect, inject, untracked } from '@angular/core';
import { GridFocus } from './grid-focus';
import type { GridParts } from './grid-sight';
import { GridSurface } from './grid-surface';
import { GridViewport } from './grid-viewport';

/** Brings the document's focus to where the keyboard stands, and keeps it when a focused block is redrawn elsewhere. */
@Injectable()
export class FocusSummons {
  private readonly focus = inject(GridFocus);
  private readonly viewport = inject(GridViewport);
  private readonly surface = inject(GridSurface);
  private answered = 0;
  private hadFocus = false;

  /** Call in an injection context. */
  watch({ grid }: GridParts): void {
    const abort = new AbortController();
    const options = { signal: abort.signal };
    grid.addEventListener('focusin', () => (this.hadFocus = true), options);
    grid.addEventListener(
      'focusout',
      (event) => (this.hadFocus = event.relatedTarget === null && this.hadFocus),
      options,
    );
    inject(DestroyRef).onDestroy(() => abort.abort());
    effect(() => this.focus.columnsPerPage.set(this.viewport.columnsPerPage()));
    effect(() => {
      this.focus.summons();
      untracked(() => this.surface.reveal(this.focus.cell().column, this.focus.cell().minute));
    });
    afterRenderEffect(() => {
      const wanted = this.focus.summons();
      this.focus.cell();
      this.focus.appointmentId();
      this.viewport.window();
      const isLost = this.hadFocus && (document.activeElement === document.body || document.activeElement === null);
      if (wanted === this.answered && !isLost) return;
      const target = grid.querySelector<HTMLElement>('[data-focus]');
      target?.focus({ preventScroll: true });
      if (target) this.answered = wanted;
    });
  }
}
