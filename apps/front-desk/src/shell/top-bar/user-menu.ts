import {
  CdkMenu,
  CdkMenuGroup,
  CdkMenuItem,
  CdkMenuItemCheckbox,
  CdkMenuItemRadio,
  CdkMenuTrigger,
} from '@angular/cdk/menu';
import { Component, inject, output } from '@angular/core';
import { Router } from '@angular/router';
import { TranslocoDirective } from '@jsverse/transloco';
import { Preferences, type Theme, textSizes, themes } from '../../shared/session/preferences';
import { SessionStore } from '../../shared/session/session-store';
import { Disc } from '../../shared/ui/disc';
import { Icon } from '../../shared/ui/icon';
import type { IconName } from '../../shared/ui/icon-shapes';
import { Toasts } from '../../shared/ui/toasts';

const themeIcons: Record<Theme, IconName> = { system: 'screen', light: 'sun', dark: 'moon' };

/** Who is signed in, how they like the screen, and the way out. */
@Component({
  selector: 'ar-user-menu',
  imports: [
    CdkMenu,
    CdkMenuGroup,
    CdkMenuItem,
    CdkMenuItemCheckbox,
    CdkMenuItemRadio,
    CdkMenuTrigger,
    TranslocoDirective,
    Disc,
    Icon,
  ],
  templateUrl: './user-menu.html',
  styleUrl: './user-menu.css',
})
export class UserMenu {
  readonly keyMapWanted = output();

  protected readonly session = inject(SessionStore);
  protected readonly preferences = inject(Preferences);
  private readonly router = inject(Router);
  private readonly toasts = inject(Toasts);

  protected readonly themes = themes;
  protected readonly themeIcons = themeIcons;
  protected readonly textSizes = textSizes;

  protected toggleSingleKeys(): void {
    this.preferences.chooseSingleKeys(this.preferences.singleKeys() === 'on' ? 'off' : 'on');
  }

  protected async signOut(): Promise<void> {
    try {
      await this.session.signOut();
    } catch (error) {
      this.toasts.refuse(error);
    }
    await this.router.navigateByUrl('/sign-in');
  }
}
