import { Component, computed, inject } from '@angular/core';
import { Keys } from '../../shared/ui/keys';
import { Finder } from './finder';
import { NextFreePanel } from './next-free-panel';

/** Where the next-free finder appears. Its panel is fetched while the desk is idle, and not with the day itself. */
@Component({
  selector: 'ar-next-free-finder',
  imports: [NextFreePanel],
  template: `
    @defer (when isOpen(); prefetch on idle) {
      @if (isOpen()) {
        <ar-next-free-panel />
      }
    }
  `,
  styles: ':host { display: contents; }',
})
export class NextFreeFinder {
  private readonly finder = inject(Finder);

  protected readonly isOpen = computed(() => this.finder.wish() !== undefined);

  constructor() {
    const hint = { label: 'calendar.hints.nextFree' };
    inject(Keys).bind([{ code: 'KeyF', label: 'calendar.keys.nextFree', hint, run: () => this.finder.open() }]);
  }
}
