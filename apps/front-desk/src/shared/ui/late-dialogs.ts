import type { Dialog, DialogRef } from '@angular/cdk/dialog';
import { Injectable, Injector, type Type, inject } from '@angular/core';
import { firstValueFrom } from 'rxjs';
import { FeatureWords } from '../words/feature-words';
import { Keys } from './keys';
import { Toasts } from './toasts';

/** A dialog that does not come with the screen it is asked for on. */
export interface LateDialog {
  readonly load: () => Promise<Type<unknown>>;
  /** The feature whose sentences it says. */
  readonly words: string;
  /** What it injects as `DIALOG_DATA`. */
  readonly data?: unknown;
  /** The id of its title. */
  readonly labelledBy: string;
}

/** Dialogs over the screen. They, their words and what places them are fetched when they are asked for. */
@Injectable({ providedIn: 'root' })
export class LateDialogs {
  private readonly injector = inject(Injector);
  private readonly words = inject(FeatureWords);
  private readonly keys = inject(Keys);
  private readonly toasts = inject(Toasts);

  /** What it was closed with, or undefined when somebody thought better of it; the shortcuts below are silent meanwhile. */
  async ask<Answer>(dialog: LateDialog): Promise<Answer | undefined> {
    const release = this.keys.capture([]);
    const opened = await this.open<Answer>(dialog);
    const answer = opened && (await firstValueFrom(opened.closed));
    release();
    return answer;
  }

  /** Not a second one over one that is open; what could not be fetched is said in a toast. */
  async open<Answer>(dialog: LateDialog): Promise<DialogRef<Answer> | undefined> {
    try {
      return await this.fetchAndOpen<Answer>(dialog);
    } catch (error) {
      this.toasts.refuse(error);
      return undefined;
    }
  }

  private async fetchAndOpen<Answer>(dialog: LateDialog): Promise<DialogRef<Answer> | undefined> {
    const [component, dialogs] = await Promise.all([dialog.load(), this.kit(), this.words.load(dialog.words)]);
    if (dialogs.openDialogs.length > 0) return undefined;
    return dialogs.open<Answer>(component, {
      data: dialog.data,
      backdropClass: 'shade',
      ariaModal: true,
      ariaLabelledBy: dialog.labelledBy,
    });
  }

  private async kit(): Promise<Dialog> {
    const kit = await import('@angular/cdk/dialog');
    return this.injector.get(kit.Dialog);
  }
}
