import { Component } from '@angular/core';

@Component({
  selector: 'ar-logo',
  template: `<svg
    width="30"
    height="30"
    viewBox="0 0 30 30"
    aria-hidden="true"
    stroke-width="3.4"
    stroke-linecap="round"
  >
    <rect width="30" height="30" rx="9" />
    <path d="M8 8v14M15 8v14M22 8v14" stroke-opacity=".34" />
    <path d="M8 9v4M15 14v5M22 11v3" />
  </svg>`,
  styles: `
    :host {
      display: inline-grid;
    }
    svg {
      fill: none;
      stroke: var(--onaccent);
    }
    rect {
      fill: var(--accent);
      stroke: none;
    }
  `,
})
export class Logo {}
