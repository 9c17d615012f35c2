import { Component } from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslocoDirective } from '@jsverse/transloco';

@Component({
  selector: 'ar-not-found',
  imports: [RouterLink, TranslocoDirective],
  template: `<ng-container *transloco="let t">
    <h1>{{ t('shell.notFound.title') }}</h1>
    <a class="btn pri" routerLink="/day">{{ t('shell.notFound.toDay') }}</a>
  </ng-container>`,
  styles: `
    :host {
      display: grid;
      gap: 16px;
      place-content: center;
      justify-items: center;
    }
    h1 {
      font-size: var(--t-18);
      font-weight: 650;
    }
  `,
})
export class NotFound {}
