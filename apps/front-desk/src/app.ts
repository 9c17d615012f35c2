import { DOCUMENT, Component, DestroyRef, inject } from '@angular/core';
import { RouterOutlet } from '@angular/router';
import { SessionStore } from './shared/session/session-store';
import { LatePart } from './shared/ui/late-part';

@Component({
  selector: 'ar-root',
  imports: [LatePart, RouterOutlet],
  template: `<router-outlet /><ar-late-part words="sign-in" [wanted]="session.over()" [load]="signInAgain" />`,
})
export class App {
  protected readonly session = inject(SessionStore);

  protected readonly signInAgain = () => import('./sign-in/sign-in-again').then((m) => m.SignInAgain);

  constructor() {
    const { location } = inject(DOCUMENT);
    const replaced = this.session.replaced.subscribe(() => location.assign('/'));
    inject(DestroyRef).onDestroy(() => replaced.unsubscribe());
  }
}
