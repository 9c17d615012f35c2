import { Component, output } from '@angular/core';
import { TranslocoDirective } from '@jsverse/transloco';
import { Logo } from '../../shared/ui/logo';
import { BranchSwitch } from './branch-switch';
import { ColleagueDiscs } from './colleague-discs';
import { ConnectionPill } from './connection-pill';
import { UserMenu } from './user-menu';

@Component({
  selector: 'ar-top-bar',
  imports: [TranslocoDirective, Logo, BranchSwitch, ColleagueDiscs, ConnectionPill, UserMenu],
  template: `<ng-container *transloco="let t">
    <span class="logo"
      ><ar-logo /><span class="sr-only">{{ t('shell.logo') }}</span></span
    >
    <ar-branch-switch />
    <span class="sp"></span>
    <ar-colleague-discs />
    <ar-connection-pill />
    <ar-user-menu (keyMapWanted)="keyMapWanted.emit()" />
  </ng-container>`,
  styles: `
    :host {
      z-index: 5;
      display: flex;
      gap: 12px;
      align-items: center;
      padding-inline-end: 8px;
      background: var(--chrome);
      border-block-end: 1px solid var(--line);
    }
    .logo {
      display: grid;
      flex: none;
      place-items: center;
      inline-size: 56px;
    }
    ar-branch-switch {
      min-inline-size: 0;
    }
    @media (max-width: 1180px) {
      .logo {
        inline-size: 52px;
      }
    }
  `,
})
export class TopBar {
  readonly keyMapWanted = output();
}
