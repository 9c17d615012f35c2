import { Component, DestroyRef, inject } from '@angular/core';
import { Router, RouterOutlet } from '@angular/router';
import { SessionStore } from './shared/session/session-store';

@Component({
  selector: 'ar-root',
  imports: [RouterOutlet],
  template: '<router-outlet />',
})
export class App {
  private readonly router = inject(Router);

  constructor() {
    const ended = inject(SessionStore).ended.subscribe(() => this.signInAgain());
    inject(DestroyRef).onDestroy(() => ended.unsubscribe());
  }

  /** Back to where the person was, once they have signed in; what they typed waits among the drafts. */
  private signInAgain(): void {
    const next = this.router.url;
    if (next.startsWith('/sign-in')) return;
    void this.router.navigate(['/sign-in'], { queryParams: { next, ended: '' } });
  }
}
