import {
  type ApplicationConfig,
  inject,
  provideAppInitializer,
  provideBrowserGlobalErrorListeners,
  provideZonelessChangeDetection,
} from '@angular/core';
import { provideRouter, withComponentInputBinding, withPreloading } from '@angular/router';
import { appRoutes } from './app.routes';
import { provideWords } from './i18n/provide-words';
import { PreloadMarked } from './shared/session/preload-marked';
import { Preferences } from './shared/session/preferences';
import { SessionStore } from './shared/session/session-store';
import { provideWindowSections } from './shared/window/window-section';
import { badges } from './section-badges';
import { sectionBadges } from './shared/ui/section-badge';
import { sections } from './window-sections';

/** The question who is signed in travels while the rest of the page is still arriving; the guards wait for its answer. */
function beginSession(): void {
  inject(Preferences);
  inject(SessionStore)
    .restore()
    .catch(() => undefined);
}

export const appConfig: ApplicationConfig = {
  providers: [
    provideZonelessChangeDetection(),
    provideBrowserGlobalErrorListeners(),
    provideWords(),
    provideAppInitializer(beginSession),
    provideWindowSections(sections),
    { provide: sectionBadges, useValue: badges },
    provideRouter(appRoutes, withComponentInputBinding(), withPreloading(PreloadMarked)),
  ],
};
