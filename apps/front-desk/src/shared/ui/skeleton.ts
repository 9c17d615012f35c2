import { Component, input } from '@angular/core';

/** A pale place where something will be. It does not shimmer; nothing moves when the real thing arrives. */
@Component({
  selector: 'ar-skeleton',
  template: '',
  host: { 'aria-hidden': 'true', '[style.inline-size]': 'width()', '[style.block-size]': 'height()' },
  styles: `
    :host {
      display: block;
      background: var(--line2);
      border-radius: var(--r1);
    }
    @media (forced-colors: active) {
      :host {
        border: 1px solid GrayText;
      }
    }
  `,
})
export class Skeleton {
  /** A CSS length. */
  readonly width = input('100%');
  /** A CSS length. */
  readonly height = input('14px');
}
