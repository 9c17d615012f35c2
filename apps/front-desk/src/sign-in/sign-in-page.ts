import {
  Component,
  DestroyRef,
  ElementRef,
  afterNextRender,
  computed,
  inject,
  input,
  signal,
  viewChild,
} from '@angular/core';
import { Title } from '@angular/platform-browser';
import { Router } from '@angular/router';
import { TranslocoDirective, TranslocoService } from '@jsverse/transloco';
import { asProblem } from '../shared/api/api-problem';
import { ProblemWords } from '../shared/api/problem-words';
import { SessionStore } from '../shared/session/session-store';
import { Banner } from '../shared/ui/banner';
import { Icon } from '../shared/ui/icon';
import { Logo } from '../shared/ui/logo';

const askAgainMs = 5_000;

/** E-mail and password. Password managers and pasting are welcome; what was typed stays after a refusal. */
@Component({
  selector: 'ar-sign-in-page',
  imports: [TranslocoDirective, Banner, Icon, Logo],
  templateUrl: './sign-in-page.html',
  styleUrl: './sign-in-page.css',
})
export class SignInPage {
  /** Where the person was going. */
  readonly next = input<string>();
  /** Present when the server ended the session. */
  readonly ended = input<string>();

  protected readonly session = inject(SessionStore);
  private readonly words = inject(ProblemWords);
  private readonly router = inject(Router);
  private readonly emailBox = viewChild.required<ElementRef<HTMLInputElement>>('emailBox');
  private readonly passwordBox = viewChild.required<ElementRef<HTMLInputElement>>('passwordBox');

  protected readonly tried = signal(false);
  protected readonly busy = signal(false);
  protected readonly passwordShown = signal(false);
  protected readonly email = signal('');
  protected readonly password = signal('');
  protected readonly refusal = signal('');
  protected readonly emailMissing = computed(() => this.tried() && this.email().trim() === '');
  protected readonly passwordMissing = computed(() => this.tried() && this.password() === '');

  constructor() {
    inject(Title).setTitle(inject(TranslocoService).translate('sign-in.pageTitle'));
    afterNextRender(() => this.emailBox().nativeElement.focus());
    const waiting = setInterval(() => void this.askAgain(), askAgainMs);
    inject(DestroyRef).onDestroy(() => clearInterval(waiting));
  }

  protected async submit(event: Event): Promise<void> {
    event.preventDefault();
    this.takeFilledIn();
    this.tried.set(true);
    this.refusal.set('');
    if (this.emailMissing()) return this.emailBox().nativeElement.focus();
    if (this.passwordMissing()) return this.passwordBox().nativeElement.focus();
    if (this.busy()) return;
    this.busy.set(true);
    await this.signIn();
    this.busy.set(false);
  }

  private async signIn(): Promise<void> {
    try {
      await this.session.signIn(this.email().trim(), this.password());
      await this.goOn();
    } catch (error) {
      const problem = asProblem(error);
      this.refusal.set(this.words.sentence(problem));
      const box = problem.code === 'wrong-credentials' ? this.passwordBox() : undefined;
      box?.nativeElement.select();
    }
  }

  /** Some password managers fill the boxes without telling the page. */
  private takeFilledIn(): void {
    this.email.set(this.emailBox().nativeElement.value);
    this.password.set(this.passwordBox().nativeElement.value);
  }

  /** The page may stand here only because the server could not be asked who is signed in. */
  private async askAgain(): Promise<void> {
    if (!this.session.unreachable()) return;
    if (await this.session.restore().catch(() => false)) await this.goOn();
  }

  private async goOn(): Promise<void> {
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
