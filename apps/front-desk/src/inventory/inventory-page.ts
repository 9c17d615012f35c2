import { Component } from '@angular/core';
import { RouterLink, RouterLinkActive, RouterOutlet } from '@angular/router';
import { TranslocoDirective } from '@jsverse/transloco';

/** Goods: what there is, what moved, and what services use up. */
@Component({
  selector: 'ar-inventory-page',
  imports: [RouterLink, RouterLinkActive, RouterOutlet, TranslocoDirective],
  template: `<ng-container *transloco="let t">
    <header>
      <h1>{{ t('inventory.title') }}</h1>
      <nav class="seg" [attr.aria-label]="t('inventory.title')">
        @for (tab of tabs; track tab.path) {
          <a routerLinkActive="on" ariaCurrentWhenActive="page" [routerLink]="tab.path">{{ t(tab.label) }}</a>
        }
      </nav>
    </header>
    <router-outlet />
  </ng-container>`,
  styles: `
    :host {
      display: flex;
      flex-direction: column;
      min-block-size: 0;
      overflow: hidden;
    }
    header {
      display: flex;
      flex: none;
      flex-wrap: wrap;
      gap: 8px 16px;
      align-items: center;
      padding: 12px 20px 8px;
    }
    h1 {
      font-size: var(--t-20);
      font-weight: 650;
      letter-spacing: -0.01em;
    }
    nav a {
      text-decoration: none;
    }
    router-outlet {
      display: none;
    }
  `,
})
export class InventoryPage {
  protected readonly tabs = [
    { path: 'stock', label: 'inventory.tabs.stock' },
    { path: 'reorder', label: 'inventory.tabs.reorder' },
    { path: 'movements', label: 'inventory.tabs.movements' },
    { path: 'bills-of-materials', label: 'inventory.tabs.bills' },
  ];
}
