import {
  Component,
  ElementRef,
  afterNextRender,
  computed,
  inject,
  input,
  linkedSignal,
  output,
  signal,
} from '@angular/core';
import { TranslocoDirective } from '@jsverse/transloco';
import type { Bill } from '@anteroom/contracts-payments';
import { Formats } from '../../shared/format/formats';
import { SessionStore } from '../../shared/session/session-store';
import { PaymentCommands } from './payment-commands';
import { PaymentDraft } from './payment-draft';
import { TypedNumber } from '../../shared/ui/typed-number/typed-number';
import { UnreadableFields } from '../../shared/ui/typed-number/unreadable-fields';

/** A discount on the whole bill: percent or a sum, with a reason; above the branch's limit only with the right to it. */
@Component({
  selector: 'ar-discount-form',
  imports: [TranslocoDirective, TypedNumber],
  providers: [UnreadableFields],
  templateUrl: './discount-form.html',
  styleUrl: './forms.css',
})
export class DiscountForm {
  readonly bill = input.required<Bill>();
  readonly closed = output();

  protected readonly commands = inject(PaymentCommands);
  protected readonly formats = inject(Formats);
  protected readonly draft = inject(PaymentDraft);
  private readonly unreadable = inject(UnreadableFields);
  protected readonly unlimited = inject(SessionStore).can('payment.discount-any');
  protected readonly common = ['regular', 'staff', 'complaint'] as const;

  // what is typed stays when the bill is read again with the same discount
  private readonly givenKind = computed(() => this.bill().discount?.size.kind ?? 'percent');
  private readonly givenReason = computed(() => this.bill().discount?.reason ?? '');
  protected readonly kind = linkedSignal<'percent' | 'sum'>(() => this.givenKind());
  /** Percent, or minor units. */
  protected readonly number = signal<number | null>(null);
  protected readonly reason = linkedSignal(() => this.givenReason());
  private readonly size = computed(() => {
    const number = this.number();
    if (number === null || this.unreadable.any()) return undefined;
    if (this.kind() === 'percent') return { kind: 'percent' as const, percent: number };
    return { kind: 'sum' as const, sum: { amount: number, currency: this.draft.currency() } };
  });
  protected readonly complete = computed(() => this.size() !== undefined && this.reason().trim().length >= 3);

  constructor() {
    const host = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;
    afterNextRender(() => host.querySelector('input')?.focus());
  }

  /** Ten percent are not ten cents: what was typed is not taken along. */
  protected measureIn(kind: 'percent' | 'sum'): void {
    if (kind !== this.kind()) this.number.set(null);
    this.kind.set(kind);
  }

  protected async give(): Promise<void> {
    const size = this.size();
    if (!size || !this.complete()) return;
    if (await this.commands.edit({ discount: { size, reason: this.reason().trim() } })) this.closed.emit();
  }

  protected async takeBack(): Promise<void> {
    if (await this.commands.edit({ discount: null })) this.closed.emit();
  }
}
