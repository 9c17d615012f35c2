import { Injectable, signal } from '@angular/core';

/** Something this desk did, and how it is taken back by a command of its own. */
export interface Undoable {
  /** @throws ApiProblem when a colleague has touched it since */
  readonly undo: () => Promise<void>;
}

const keptAtMost = 20;

/** The last own actions of this session that can be taken back, newest last. */
@Injectable({ providedIn: 'root' })
export class UndoStack {
  private readonly done = signal<readonly Undoable[]>([]);

  readonly actions = this.done.asReadonly();

  push(action: Undoable): void {
    this.done.update((actions) => [...actions, action].slice(-keptAtMost));
  }

  /** Removes and returns an action: the given one, else the newest. It can be taken back once. */
  take(action?: Undoable): Undoable | undefined {
    const wanted = action ?? this.done().at(-1);
    if (!wanted || !this.done().includes(wanted)) return undefined;
    this.done.update((actions) => actions.filter((one) => one !== wanted));
    return wanted;
  }

  clear(): void {
    this.done.set([]);
  }
}
