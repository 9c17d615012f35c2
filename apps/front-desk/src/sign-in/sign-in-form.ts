import {
  Component,
  ElementRef,
  type OnInit,
  afterNextRender,
  computed,
  inject,
  input,
  output,
  signal,
  viewChild,
} from '@angular/core';
import { TranslocoDirective } from '@jsverse/transloco';
import { asProblem } from '../shared/api/api-problem';
import { ProblemWords } from '../shared/api/problem-words';
import { SessionStore } from '../shared/session/session-store';
import { Icon } from '../shared/ui/icon';

/** E-mail and password. Password managers and pasting are welcome; what was typed stays after a refusal. */
@Component({
  selector: 'ar-sign-in-form',
  imports: [TranslocoDirective, Icon],
  templateUrl: './sign-in-form.html',
  styleUrl: './sign-in-form.css',
})
export class SignInForm implements OnInit {
  /** The address that is there already. */
  readonly of = input('');
  readonly signedIn = output();

  private readonly session = inject(SessionStore);
  private readonly words = inject(ProblemWords);
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
    afterNextRender(() => (this.of() ? this.passwordBox() : this.emailBox()).nativeElement.focus());
  }

  ngOnInit(): void {
    this.email.set(this.of());
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
      this.signedIn.emit();
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
}
