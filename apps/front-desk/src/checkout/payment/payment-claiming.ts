import { DestroyRef, Injectable, computed, effect, inject, signal, untracked } from '@angular/core';
import type { PaymentClaim } from '@anteroom/contracts-payments';
import { Api } from '../../shared/api/api';
import { type ApiProblem, asProblem } from '../../shared/api/api-problem';
import { paymentsRoutes } from '../../shared/api/payments-routes';
import { SessionStore } from '../../shared/session/session-store';
import { VisitBill } from '../visit-bill';

/** Well within the two minutes of a claim, so that one lost renewal does not lose it. */
const renewEveryMs = 40_000;

type State =
  | { readonly kind: 'asking' }
  | { readonly kind: 'held' }
  | { readonly kind: 'taken'; readonly claim: PaymentClaim | undefined }
  | { readonly kind: 'failed'; readonly problem: ApiProblem };

/** While the pane is open nobody else touches the visit's money: claimed at once, kept alive, given up with the pane. */
@Injectable()
export class PaymentClaiming {
  private readonly api = inject(Api);
  private readonly visitBill = inject(VisitBill);
  private readonly current = signal<State>({ kind: 'asking' });
  private readonly mayTake = inject(SessionStore).can('payment.take');
  readonly state = this.current.asReadonly();
  readonly held = computed(() => this.current().kind === 'held');

  constructor() {
    if (!this.mayTake) return;
    const renewing = setInterval(() => this.held() && void this.claim(), renewEveryMs);
    inject(DestroyRef).onDestroy(() => {
      clearInterval(renewing);
      if (this.held()) void this.release(this.visitBill.visitId());
    });
    effect(() => {
      const isFree = this.visitBill.bill() !== undefined && this.visitBill.claimedBy() === undefined;
      if (isFree) untracked(() => this.current().kind !== 'held' && void this.claim());
    });
  }

  async claim(): Promise<void> {
    try {
      await this.api.call(paymentsRoutes.claimPayment, { params: { visitId: this.visitBill.visitId() } });
      this.current.set({ kind: 'held' });
    } catch (error) {
      this.lost(asProblem(error));
    }
  }

  /** Somebody else holds it, or it ran out: what was typed stays, nothing can be taken. */
  lost(problem: ApiProblem): void {
    const { by, until } = problem.facts as unknown as Partial<PaymentClaim>;
    if (problem.code !== 'payment-in-progress') return this.current.set({ kind: 'failed', problem });
    this.current.set({ kind: 'taken', claim: by && until ? { by, until } : undefined });
  }

  /** It ends by itself where this does not arrive. */
  private async release(visitId: string): Promise<void> {
    await this.api.call(paymentsRoutes.releasePayment, { params: { visitId } }).catch(() => undefined);
  }
}
