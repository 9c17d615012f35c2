import {
  Component,
  ElementRef,
  afterNextRender,
  computed,
  inject,
  input,
  output,
  signal,
  viewChild,
} from '@angular/core';
import { TranslocoDirective } from '@jsverse/transloco';
import { Api } from '../../shared/api/api';
import { newKey } from '../../shared/api/endpoint';
import { paymentsRoutes } from '../../shared/api/payments-routes';
import { ProblemWords } from '../../shared/api/problem-words';
import { Icon } from '../../shared/ui/icon';
import { Skeleton } from '../../shared/ui/skeleton';
import { Toasts } from '../../shared/ui/toasts';
import { printOnly } from './print-only';
import { ReceiptPaper } from './receipt-paper';

/** A receipt with what can be done with it: print it, keep it as a file, send it. */
@Component({
  selector: 'ar-receipt-card',
  imports: [TranslocoDirective, Icon, ReceiptPaper, Skeleton],
  templateUrl: './receipt-card.html',
  styleUrl: './receipt-card.css',
})
export class ReceiptCard {
  readonly receiptId = input.required<string>();
  readonly closed = output();

  private readonly api = inject(Api);
  private readonly toasts = inject(Toasts);
  protected readonly problems = inject(ProblemWords);
  private readonly host = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;
  private readonly goOn = viewChild<ElementRef<HTMLButtonElement>>('goOn');

  protected readonly read = this.api.read(paymentsRoutes.getReceipt, () => ({
    params: { receiptId: this.receiptId() },
  }));
  protected readonly receipt = computed(() => (this.read.hasValue() ? this.read.value() : undefined));
  protected readonly sending = signal(false);
  protected readonly email = signal('');
  protected readonly sent = signal<string | undefined>(undefined);

  constructor() {
    afterNextRender(() => this.goOn()?.nativeElement.focus());
  }

  protected print(): void {
    const paper = this.host.querySelector<HTMLElement>('.receipt-paper');
    if (paper) printOnly(paper);
  }

  protected async save(): Promise<void> {
    try {
      const params = { receiptId: this.receiptId() };
      const { pdf, fileName } = await this.api.call(paymentsRoutes.getReceiptPdf, { params });
      const bytes = Uint8Array.from(atob(pdf), (letter) => letter.charCodeAt(0));
      const address = URL.createObjectURL(new Blob([bytes], { type: 'application/pdf' }));
      const link = Object.assign(document.createElement('a'), { href: address, download: fileName });
      link.click();
      setTimeout(() => URL.revokeObjectURL(address), 60_000);
    } catch (error) {
      this.toasts.refuse(error);
    }
  }

  protected async send(): Promise<void> {
    const email = this.email().trim();
    if (email === '') return;
    try {
      const params = { receiptId: this.receiptId() };
      await this.api.call(paymentsRoutes.sendReceipt, { params, body: { email }, idempotencyKey: newKey() });
      this.sent.set(email);
      this.sending.set(false);
    } catch (error) {
      this.toasts.refuse(error);
    }
  }
}
