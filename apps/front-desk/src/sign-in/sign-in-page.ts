import { Component, DestroyRef, inject, input } from '@angular/core';
import { Title } from '@angular/platform-browser';
import { Router } from '@angular/router';
import { TranslocoDirective, TranslocoService } from '@jsverse/transloco';
import { SessionStore } from '../shared/session/session-store';
import { Banner } from '../shared/ui/banner';
import { Logo } from '../shared/ui/logo';
import { SignInForm } from './sign-in-form';

const askAgainMs = 5_000;

/** E-mail and password. Password managers and pasting are welcome; what was typed stays after a refusal. */
@Component({
  selector: 'ar-sign-in-page',
  imports: [TranslocoDirective, Banner, Logo, SignInForm],
  templateUrl: './sign-in-page.html',
  styleUrl: './sign-in-page.css',
})
export class SignInPage {
  /** Where the person was going. */
  readonly next = input<string>();

  protected readonly session = inject(SessionStore);
  private readonly router = inject(Router);

  constructor() {
    inject(Title).setTitle(inject(TranslocoService).translate('sign-in.pageTitle'));
    const waiting = setInterval(() => void this.askAgain(), askAgainMs);
    inject(DestroyRef).onDestroy(() => clearInterval(waiting));
  }

  /** The page may stand here only because the server could not be asked who is signed in. */
  private async askAgain(): Promise<void> {
    if (!this.session.unreachable()) return;
    if (await this.session.restore().catch(() => false)) await this.goOn();
  }

  protected async goOn(): Promise<void> {
    const next = this.next();
    const isWish = next !== undefined && next !== '/day' && next.startsWith('/') && !next.startsWith('//');
    await this.router.navigateByUrl(isWish ? next : this.firstScreen());
  }

  /** Managers begin with how the centre is used; everybody else with the day. */
  private firstScreen(): string {
    const isManager = this.session.user()?.role === 'manager';
    return isManager && this.session.can('occupancy.view') ? '/occupancy' : '/';
  }
}
