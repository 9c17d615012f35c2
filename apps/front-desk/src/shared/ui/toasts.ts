import { Injectable, inject, signal } from '@angular/core';
import { TranslocoService } from '@jsverse/transloco';
import { asProblem } from '../api/api-problem';
import { ProblemWords } from '../api/problem-words';
import { Announcer } from './announcer';
import { type Redoable, UndoStack, type Undoable } from './undo-stack';

export const toastSeconds = 8;

export interface ToastWish {
  readonly message: string;
  /** The part of the message that is set in bold, a name as a rule. */
  readonly strong?: string;
  readonly tone?: 'done' | 'refused';
  /** How it is taken back: a compensating command. */
  readonly undo?: () => Promise<void>;
  /** How something that was taken back is done again. */
  readonly redo?: () => Promise<void>;
}

export interface Toast extends ToastWish {
  readonly id: number;
  readonly undoable?: Undoable;
  readonly redoable?: Redoable;
}

const shownAtMost = 3;

/** Short facts at the bottom of the screen: what was done, with a way back, or why it was refused. */
@Injectable({ providedIn: 'root' })
export class Toasts {
  private readonly announcer = inject(Announcer);
  private readonly undoStack = inject(UndoStack);
  private readonly words = inject(ProblemWords);
  private readonly transloco = inject(TranslocoService);
  private readonly shown = signal<readonly Toast[]>([]);
  private lastId = 0;

  readonly list = this.shown.asReadonly();

  show(wish: ToastWish): void {
    const undoable = wish.undo ? { undo: wish.undo } : undefined;
    const redoable = wish.redo ? { redo: wish.redo } : undefined;
    if (undoable) this.undoStack.push(undoable);
    if (redoable) this.undoStack.pushTakenBack(redoable);
    const toast: Toast = { ...wish, id: ++this.lastId, ...(undoable && { undoable }), ...(redoable && { redoable }) };
    this.shown.update((toasts) => [...toasts, toast].slice(-shownAtMost));
    if (wish.tone === 'refused') this.announcer.assertive(wish.message);
    else this.announcer.polite(wish.message);
  }

  /** A refusal in words. */
  refuse(error: unknown): void {
    this.show({ message: this.words.sentence(error), tone: 'refused' });
  }

  dismiss(id: number): void {
    this.shown.update((toasts) => toasts.filter((toast) => toast.id !== id));
  }

  /** Takes back the given action, or the newest of this desk. */
  async undo(action?: Undoable): Promise<void> {
    const taken = this.undoStack.take(action);
    if (!taken) return this.say('common.acts.nothing');
    this.shown.update((toasts) => toasts.filter((toast) => toast.undoable !== taken));
    try {
      await taken.undo();
    } catch (error) {
      if (asProblem(error).code === 'offline') this.undoStack.putBack(taken);
      this.refuse(error);
    }
  }

  /** Does again what was taken back: the given action, or the newest. */
  async redo(action?: Redoable): Promise<void> {
    const wanted = action ?? this.undoStack.takenBack().at(-1);
    if (!wanted) return this.say('common.acts.nothingAgain');
    this.shown.update((toasts) => toasts.filter((toast) => toast.redoable !== wanted));
    try {
      await this.undoStack.redo(wanted);
    } catch (error) {
      if (asProblem(error).code === 'offline') this.undoStack.pushTakenBack(wanted);
      this.refuse(error);
    }
  }

  private say(key: string): void {
    this.show({ message: this.transloco.translate(key) });
  }
}
