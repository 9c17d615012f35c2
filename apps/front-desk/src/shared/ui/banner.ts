import { Component, computed, input } from '@angular/core';
import { Icon } from './icon';
import type { IconName } from './icon-shapes';

export type BannerTone = 'warn' | 'danger' | 'ok' | 'info';

const icons: Record<BannerTone, IconName> = { warn: 'warning', danger: 'no-show', ok: 'tick', info: 'info' };

/** One sentence across the width; buttons go into the slot `actions`. */
@Component({
  selector: 'ar-banner',
  imports: [Icon],
  template: `<ar-icon [name]="icon()" [size]="15" /><span class="words"><ng-content /></span
    ><ng-content select="[actions]" />`,
  host: { '[attr.data-tone]': 'tone()' },
  styles: `
    :host {
      display: flex;
      gap: 9px;
      align-items: center;
      min-block-size: 34px;
      padding: 4px 14px;
      font-size: var(--t-12h);
      color: var(--warn);
      background: var(--warntint);
    }
    :host([data-tone='danger']) {
      color: var(--danger);
      background: var(--dangertint);
    }
    :host([data-tone='ok']) {
      color: var(--ok);
      background: var(--oktint);
    }
    :host([data-tone='info']) {
      color: var(--accenttext);
      background: var(--tint);
    }
    .words {
      flex: 1;
      min-inline-size: 0;
    }
    @media (forced-colors: active) {
      :host {
        border-block-end: 1px solid CanvasText;
      }
    }
  `,
})
export class Banner {
  readonly tone = input<BannerTone>('warn');

  protected readonly icon = computed(() => icons[this.tone()]);
}
