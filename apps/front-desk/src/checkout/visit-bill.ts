import { Injectable, computed, inject } from '@angular/core';
import type { Bill } from '@anteroom/contracts-payments';
import { Api } from '../shared/api/api';
import { asProblem } from '../shared/api/api-problem';
import { paymentsRoutes } from '../shared/api/payments-routes';
import { TopicWatch } from '../shared/live/topic-watch';
import { SessionStore } from '../shared/session/session-store';
import { Clock } from '../shared/ui/clock';
import { WindowVisit } from '../shared/window/window-visit';

/** The bill of the visit in the window, followed live. */
@Injectable()
export class VisitBill {
  private readonly api = inject(Api);
  private readonly window = inject(WindowVisit);
  private readonly session = inject(SessionStore);
  private readonly clock = inject(Clock);
  readonly visitId = computed(() => this.window.appointment().visitId);

  readonly followed = inject(TopicWatch).follow<Bill>({
    topic: () => ({ branchId: this.window.appointment().branchId, topic: 'bill', id: this.visitId() }),
    read: ({ id }) => this.api.call(paymentsRoutes.getBill, { params: { visitId: id } }),
  });
  readonly bill = this.followed.value;
  /** A visit that was booked a moment ago has no bill yet: it comes by itself. */
  readonly isComing = computed(() => {
    const error = this.followed.error();
    return !this.bill() && (error === undefined || asProblem(error).code === 'not-found');
  });
  /** Whoever else is taking payment now. */
  readonly claimedBy = computed(() => {
    const claim = this.bill()?.claim;
    if (!claim || claim.by.id === this.session.user()?.id) return undefined;
    return Date.parse(claim.until) > this.clock.now() ? claim : undefined;
  });
}
