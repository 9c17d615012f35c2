import { Component, computed, inject } from '@angular/core';
import { TranslocoDirective } from '@jsverse/transloco';
import { ProblemWords } from '../../shared/api/problem-words';
import { Formats } from '../../shared/format/formats';
import { Banner } from '../../shared/ui/banner';
import { VisitBill } from '../visit-bill';
import { PaymentClaiming } from './payment-claiming';
import { PaymentCommands } from './payment-commands';

/** What stands in the way of taking payment: somebody else who does, a refusal, a bill that cannot be read. */
@Component({
  selector: 'ar-pane-notices',
  imports: [TranslocoDirective, Banner],
  templateUrl: './pane-notices.html',
  styles: `
    :host {
      display: grid;
      gap: 8px;
    }
    :host:empty {
      display: none;
    }
    ar-banner {
      border-radius: var(--r2);
    }
  `,
})
export class PaneNotices {
  protected readonly visitBill = inject(VisitBill);
  protected readonly claiming = inject(PaymentClaiming);
  protected readonly commands = inject(PaymentCommands);
  protected readonly problems = inject(ProblemWords);
  protected readonly formats = inject(Formats);
  protected readonly taken = computed(() => {
    const state = this.claiming.state();
    return state.kind === 'taken' ? (state.claim ?? this.visitBill.claimedBy()) : undefined;
  });
  protected readonly failed = computed(() => {
    const state = this.claiming.state();
    return state.kind === 'failed' ? state.problem : undefined;
  });
}
