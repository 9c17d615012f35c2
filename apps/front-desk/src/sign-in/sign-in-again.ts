import {
  Component,
  DOCUMENT,
  type ElementRef,
  type OnDestroy,
  computed,
  effect,
  inject,
  viewChild,
} from '@angular/core';
import { TranslocoDirective } from '@jsverse/transloco';
import { SessionStore } from '../shared/session/session-store';
import { Banner } from '../shared/ui/banner';
import { Keys } from '../shared/ui/keys';
import { SignInForm } from './sign-in-form';

/**
 * Over everything while the session is over: the screen below stays as it is, and out of reach. It goes by itself as
 * soon as somebody is signed in, here or in another tab; the focus is back then where it was.
 */
@Component({
  selector: 'ar-sign-in-again',
  imports: [TranslocoDirective, Banner, SignInForm],
  templateUrl: './sign-in-again.html',
  styleUrl: './sign-in-again.css',
})
export class SignInAgain implements OnDestroy {
  private readonly dialog = viewChild<ElementRef<HTMLDialogElement>>('dialog');
  protected readonly session = inject(SessionStore);
  private readonly release = inject(Keys).capture([]);
  protected readonly name = computed(() => this.session.user()?.name ?? '');

  private readonly page = inject(DOCUMENT);
  private readonly cameFrom = this.page.activeElement;
  private shown: HTMLDialogElement | undefined;

  constructor() {
    effect(() => {
      this.shown ??= this.dialog()?.nativeElement;
      if (this.shown && !this.shown.open) this.shown.showModal();
    });
  }

  ngOnDestroy(): void {
    this.release();
    this.shown?.close();
    const from = this.cameFrom;
    setTimeout(() => from instanceof HTMLElement && from.focus({ preventScroll: true }));
  }
}
