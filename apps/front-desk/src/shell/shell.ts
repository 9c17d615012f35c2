import { Component, ElementRef, inject } from '@angular/core';
import { Router, RouterOutlet } from '@angular/router';
import { OverlayContainer } from '@angular/cdk/overlay';
import { TranslocoDirective, TranslocoService } from '@jsverse/transloco';
import { SessionStore } from '../shared/session/session-store';
import { Announcer } from '../shared/ui/announcer';
import { type KeyBinding, Keys } from '../shared/ui/keys';
import { LateDialogs } from '../shared/ui/late-dialogs';
import { ToastStack } from '../shared/ui/toast-stack';
import { UndoKeys } from '../shared/ui/undo-keys';
import { ConnectionNews } from './connection-news';
import { Rail } from './rail/rail';
import { sections } from './rail/sections';
import { focusNextRegion } from './regions';
import { StatusBar } from './status-bar/status-bar';
import { TopBar } from './top-bar/top-bar';

/** What surrounds every screen of somebody who is signed in. */
@Component({
  selector: 'ar-shell',
  imports: [RouterOutlet, TranslocoDirective, TopBar, Rail, StatusBar, ToastStack],
  providers: [ConnectionNews],
  templateUrl: './shell.html',
  styleUrl: './shell.css',
})
export class Shell {
  protected readonly announcer = inject(Announcer);
  private readonly dialogs = inject(LateDialogs);
  private readonly page = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;

  constructor() {
    inject(ConnectionNews).listen();
    const overlays = inject(OverlayContainer).getContainerElement();
    overlays.role = 'region'; // menus and notes over the screen are part of a landmark too
    overlays.ariaLabel = inject(TranslocoService).translate('shell.overlays');
    inject(Keys).bind([
      {
        key: '?',
        label: 'shell.keys.find',
        hint: { label: 'shell.status.allKeys' },
        run: () => void this.openKeyMap(),
      },
      ...inject(UndoKeys).bindings(),
      { key: 'F6', label: 'shell.keys.regions', inText: true, run: () => focusNextRegion(this.page) },
      ...this.waysToSections(),
    ]);
  }

  protected skip(event: Event): void {
    event.preventDefault();
    this.page.querySelector<HTMLElement>('main [role="grid"], main')?.focus();
  }

  /** `G`, then the letter of a section, for those that the person may open. */
  private waysToSections(): KeyBinding[] {
    const [session, router] = [inject(SessionStore), inject(Router)];
    return sections
      .filter(({ right, goKey }) => goKey !== undefined && session.can(right))
      .map(({ path, label, goKey }) => ({
        key: 'G',
        then: goKey,
        label,
        run: () => void router.navigateByUrl(path),
      }));
  }

  protected async openKeyMap(): Promise<void> {
    const load = () => import('./key-map/key-map').then((m) => m.KeyMap);
    await this.dialogs.open({ load, words: 'day-keys', labelledBy: 'key-map-title' });
  }
}
