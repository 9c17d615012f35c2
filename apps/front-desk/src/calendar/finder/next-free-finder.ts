import {
  Component,
  type ComponentRef,
  ViewContainerRef,
  afterNextRender,
  computed,
  effect,
  inject,
} from '@angular/core';
import { Toasts } from '../../shared/ui/toasts';
import { FeatureWords } from '../../shared/words/feature-words';
import { Finder } from './finder';

/** The panel is read ahead once the day has been on screen for a moment. */
const readAheadAfterMs = 2_000;

/** Where the next-free finder appears. Its panel does not come with the day: it is read while nothing else is. */
@Component({ selector: 'ar-next-free-finder', template: '', styles: ':host { display: none; }' })
export class NextFreeFinder {
  private readonly finder = inject(Finder);
  private readonly place = inject(ViewContainerRef);
  private readonly toasts = inject(Toasts);
  private readonly words = inject(FeatureWords);

  private readonly isOpen = computed(() => this.finder.wish() !== undefined);
  private shown: ComponentRef<unknown> | undefined;

  constructor() {
    afterNextRender(() => setTimeout(() => void this.fetch().catch(() => undefined), readAheadAfterMs));
    effect((onCleanup) => {
      if (!this.isOpen()) return;
      void this.show();
      onCleanup(() => this.hide());
    });
  }

  private async show(): Promise<void> {
    try {
      const { NextFreePanel } = await this.fetch();
      if (this.isOpen() && !this.shown) this.shown = this.place.createComponent(NextFreePanel);
    } catch (error) {
      this.finder.close();
      this.toasts.refuse(error);
    }
  }

  private async fetch(): Promise<typeof import('./next-free-panel')> {
    const [panel] = await Promise.all([import('./next-free-panel'), this.words.load('finder')]);
    return panel;
  }

  private hide(): void {
    this.shown?.destroy();
    this.shown = undefined;
  }
}
