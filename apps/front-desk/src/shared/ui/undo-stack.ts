import { Injectable, type WritableSignal, signal } from '@angular/core';

/** Something this desk did, and how it is taken back by a command of its own. */
export interface Undoable {
  /** @throws ApiProblem when a colleague has touched it since */
  readonly undo: () => Promise<void>;
}

/** Something this desk took back, and how it is done again. */
export interface Redoable {
  /** @throws ApiProblem when a colleague has touched it since */
  readonly redo: () => Promise<void>;
}

const keptAtMost = 20;

/** The last own actions of this session that can be taken back, and those taken back that can be done again, newest last. */
@Injectable({ providedIn: 'root' })
export class UndoStack {
  private readonly done = signal<readonly Undoable[]>([]);
  private readonly undone = signal<readonly Redoable[]>([]);

  readonly actions = this.done.asReadonly();
  readonly takenBack = this.undone.asReadonly();

  /** A new action: what was taken back before it is not done again after it. */
  push(action: Undoable): void {
    this.done.update((actions) => [...actions, action].slice(-keptAtMost));
    this.undone.set([]);
  }

  /** One that could not be tried: it is the next to be taken back. */
  putBack(action: Undoable): void {
    this.done.update((actions) => [...actions, action].slice(-keptAtMost));
  }

  pushTakenBack(action: Redoable): void {
    this.undone.update((actions) => [...actions, action].slice(-keptAtMost));
  }

  /** Removes and returns an action: the given one, else the newest. It can be taken back once. */
  take(action?: Undoable): Undoable | undefined {
    return takeFrom(this.done, action);
  }

  /** Does again what was taken back: the given action, else the newest. What was taken back before it stays there. */
  async redo(action?: Redoable): Promise<void> {
    const wanted = takeFrom(this.undone, action);
    const rest = this.undone();
    try {
      await wanted?.redo();
    } finally {
      this.undone.set(rest);
    }
  }

  clear(): void {
    this.done.set([]);
    this.undone.set([]);
  }
}

function takeFrom<T>(list: WritableSignal<readonly T[]>, action: T | undefined): T | undefined {
  const wanted = action ?? list().at(-1);
  if (!wanted || !list().includes(wanted)) return undefined;
  list.update((actions) => actions.filter((one) => one !== wanted));
  return wanted;
}
