import {
  Component,
  type ComponentRef,
  type Type,
  ViewContainerRef,
  effect,
  inject,
  input,
  output,
  untracked,
} from '@angular/core';
import { FeatureWords } from '../words/feature-words';
import { readAhead } from './read-ahead';
import { Toasts } from './toasts';

/**
 * Where a part of a screen appears that does not come with it: read ahead once the screen is at rest, with its file of
 * words, and there as long as it is wanted.
 */
@Component({ selector: 'ar-late-part', template: '', styles: ':host { display: none; }' })
export class LatePart {
  readonly wanted = input.required<boolean>();
  /** The feature whose sentences the part says. */
  readonly words = input.required<string>();
  readonly load = input.required<() => Promise<Type<unknown>>>();
  /** It could not be fetched; a toast has said so. */
  readonly failed = output();

  private readonly place = inject(ViewContainerRef);
  private readonly featureWords = inject(FeatureWords);
  private readonly toasts = inject(Toasts);
  private shown: ComponentRef<unknown> | undefined;

  constructor() {
    readAhead(() => this.fetch());
    effect((onCleanup) => {
      if (!this.wanted()) return;
      untracked(() => void this.show());
      onCleanup(() => this.hide());
    });
  }

  private async show(): Promise<void> {
    try {
      const part = await this.fetch();
      if (this.wanted() && !this.shown) this.shown = this.place.createComponent(part);
    } catch (error) {
      this.toasts.refuse(error);
      this.failed.emit();
    }
  }

  private async fetch(): Promise<Type<unknown>> {
    const [part] = await Promise.all([this.load()(), this.featureWords.load(this.words())]);
    return part;
  }

  private hide(): void {
    this.shown?.destroy();
    this.shown = undefined;
  }
}
