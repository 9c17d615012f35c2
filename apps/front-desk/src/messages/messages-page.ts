import { Component } from '@angular/core';
import { RouterLink, RouterLinkActive, RouterOutlet } from '@angular/router';
import { TranslocoDirective } from '@jsverse/transloco';

/** What people were told and how it went, what stays here unsent, the words it is told in, and when and to whom. */
@Component({
  selector: 'ar-messages-page',
  imports: [TranslocoDirective, RouterLink, RouterLinkActive, RouterOutlet],
  template: `<ng-container *transloco="let t">
    <header>
      <h1>{{ t('messages.title') }}</h1>
      <nav class="seg" [attr.aria-label]="t('messages.title')">
        @for (tab of tabs; track tab) {
          <a [routerLink]="tab" routerLinkActive="on" ariaCurrentWhenActive="page">{{ t('messages.tabs.' + tab) }}</a>
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
    }
    header {
      display: flex;
      flex-wrap: wrap;
      gap: 8px 16px;
      align-items: center;
      padding: 12px 20px 10px;
    }
    h1 {
      font-size: var(--t-18);
      font-weight: 650;
      letter-spacing: -0.01em;
    }
    .seg a {
      text-decoration: none;
    }
    router-outlet {
      display: none;
    }
  `,
})
export class MessagesPage {
  protected readonly tabs = ['log', 'outbox', 'templates', 'settings'] as const;
}
