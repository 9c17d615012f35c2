import {
  Component,
  ElementRef,
  Injector,
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
import { ClientAddresses } from './client-addresses';
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
  private readonly injector = inject(Injector);
  private readonly addresses = inject(ClientAddresses);
  private readonly address = viewChild<ElementRef<HTMLInputElement>>('address');
  private readonly goOn = viewChild<ElementRef<HTMLButtonElement>>('goOn');

  protected readonly read = this.api.read(paymentsRoutes.getReceipt, () => ({
    params: { receiptId: this.receiptId() },
  }));
  protected readonly receipt = computed(() => (this.read.hasValue() ? this.read.value() : undefined));
  /** The file itself: a link, which the session's cookie opens. */
  protected readonly pdf = computed(
    () => `/api${paymentsRoutes.getReceiptPdf.path.replace(':receiptId', this.receiptId())}`,
  );
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

  /** The field comes with the address that the client's card has. */
  protected async askWhere(): Promise<void> {
    this.sending.update((open) => !open);
    if (!this.sending()) return;
    afterNextRender(() => this.address()?.nativeElement.focus(), { injector: this.injector });
    const visitId = this.receipt()?.visitId;
    const known = visitId && this.email() === '' ? await this.addresses.find(visitId) : undefined;
    if (known && this.email() === '') this.email.set(known);
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
