import { Injectable, inject } from '@angular/core';
import type { KeyBinding } from './keys';
import { Toasts } from './toasts';

/** Taking back and doing again: on every screen, and in the windows that silence the keys below them. */
@Injectable({ providedIn: 'root' })
export class UndoKeys {
  private readonly toasts = inject(Toasts);

  bindings(): KeyBinding[] {
    return [
      { key: 'Z', ctrl: true, label: 'shell.keys.undo', run: () => void this.toasts.undo() },
      { key: 'Z', ctrl: true, shift: true, label: 'shell.keys.redo', run: () => void this.toasts.redo() },
    ];
  }
}
