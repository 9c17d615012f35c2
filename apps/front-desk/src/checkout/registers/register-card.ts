import {
  Component,
  ElementRef,
  Injector,
  afterNextRender,
  computed,
  effect,
  inject,
  input,
  output,
  signal,
} from '@angular/core';
import { TranslocoDirective } from '@jsverse/transloco';
import type { Register } from '@anteroom/contracts-payments';
import { Api } from '../../shared/api/api';
import { newKey } from '../../shared/api/endpoint';
import { paymentsRoutes } from '../../shared/api/payments-routes';
import { ProblemWords } from '../../shared/api/problem-words';
import { Formats } from '../../shared/format/formats';
import { minorDigitsOf } from '../../shared/format/intl';
import { TopicWatch } from '../../shared/live/topic-watch';
import { SessionStore } from '../../shared/session/session-store';
import { EntriesDrawer } from '../books/entries-drawer';
import { MoneyIcon } from '../money-icon';
import { TypedNumber } from '../../shared/ui/typed-number/typed-number';
import { UnreadableFields } from '../../shared/ui/typed-number/unreadable-fields';

const icons = { cash: 'cash', 'card-terminal': 'card', bank: 'bank' } as const;
type Work = 'open' | 'close' | 'in' | 'out';

/** One register: what is in it, its shift, and the counting at its beginning and end. */
@Component({
  selector: 'ar-register-card',
  imports: [TranslocoDirective, MoneyIcon, TypedNumber],
  providers: [UnreadableFields],
  templateUrl: './register-card.html',
  styleUrl: './register-card.css',
})
export class RegisterCard {
  readonly first = input.required<Register>();
  /** Something was done with the register's money or its shift, here or at another desk. */
  readonly changed = output();

  private readonly api = inject(Api);
  private readonly unreadable = inject(UnreadableFields);
  private readonly injector = inject(Injector);
  private readonly host = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;
  protected readonly problems = inject(ProblemWords);
  protected readonly formats = inject(Formats);
  protected readonly drawer = inject(EntriesDrawer);
  protected readonly mayWork = inject(SessionStore).can('register.shift');
  protected readonly icons = icons;

  private readonly followed = inject(TopicWatch).follow<Register>({
    topic: () => ({ branchId: this.first().branchId, topic: 'register', id: this.first().id }),
    read: async () => (await this.readAll()).find(({ id }) => id === this.first().id) ?? this.first(),
  });
  protected readonly register = computed(() => {
    const [first, followed] = [this.first(), this.followed.value()];
    return followed?.id === first.id && followed.version >= first.version ? followed : first;
  });
  protected readonly work = signal<Work | undefined>(undefined);
  /** Counted, or moved; minor units. */
  protected readonly amount = signal<number | null>(null);
  protected readonly reason = signal('');
  protected readonly pending = signal(false);
  protected readonly problem = signal<unknown>(undefined);
  protected readonly digits = computed(() => minorDigitsOf(this.register().balance.currency));
  /** What must be there when it is counted; undefined: nothing is known, as of a terminal that opens. */
  private readonly mustBe = computed(() => {
    const { shift, kind, balance } = this.register();
    if (this.work() === 'close') return shift?.expected.amount;
    return this.work() === 'open' && kind === 'cash' ? balance.amount : undefined;
  });
  /** Counted less what must be there, while it is being counted. */
  protected readonly difference = computed(() => {
    const [counted, mustBe] = [this.amount(), this.mustBe()];
    return counted !== null && mustBe !== undefined ? counted - mustBe : undefined;
  });
  protected readonly complete = computed(() => {
    if (this.amount() === null || this.unreadable.any() || this.pending()) return false;
    const needsReason = this.work() === 'in' || this.work() === 'out';
    return !needsReason || (this.amount() !== 0 && this.reason().trim().length >= 3);
  });

  constructor() {
    let seen: number | undefined;
    effect(() => {
      const { version } = this.register();
      if (seen !== undefined && version > seen) this.changed.emit();
      seen = version;
    });
  }

  protected money(amount: number): string {
    return this.formats.money({ amount, currency: this.register().balance.currency });
  }

  protected begin(work: Work): void {
    const { balance, kind } = this.register();
    this.work.update((open) => (open === work ? undefined : work));
    this.amount.set(work !== 'open' ? null : kind === 'cash' ? balance.amount : 0);
    this.reason.set('');
    this.problem.set(undefined);
    if (this.work()) this.focus('form input');
  }

  protected async finish(): Promise<void> {
    const [work, amount] = [this.work(), this.amount()];
    if (!work || amount === null || !this.complete()) return;
    this.pending.set(true);
    this.problem.set(undefined);
    try {
      await this.send(work, { amount, currency: this.register().balance.currency });
      this.work.set(undefined);
      // the form goes away with the focus in it
      this.focus('.figure');
      this.followed.reload();
    } catch (error) {
      this.problem.set(error);
    } finally {
      this.pending.set(false);
    }
  }

  private async send(work: Work, money: { amount: number; currency: string }): Promise<void> {
    const { id: registerId, branchId } = this.register();
    const basis = { params: { branchId, registerId }, idempotencyKey: newKey() };
    if (work === 'open') await this.api.call(paymentsRoutes.openShift, { ...basis, body: { counted: money } });
    else if (work === 'close') await this.api.call(paymentsRoutes.closeShift, { ...basis, body: { counted: money } });
    else {
      const body = { direction: work, amount: money, reason: this.reason().trim() };
      await this.api.call(paymentsRoutes.moveCash, { ...basis, body });
    }
  }

  private focus(selector: string): void {
    afterNextRender(() => this.host.querySelector<HTMLElement>(selector)?.focus(), { injector: this.injector });
  }

  private readAll(): Promise<readonly Register[]> {
    return this.api.call(paymentsRoutes.listRegisters, { params: { branchId: this.first().branchId } });
  }
}
