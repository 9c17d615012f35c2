import { Dialog } from '@angular/cdk/dialog';
import { Injectable, inject } from '@angular/core';
import type { AccountKind } from '@anteroom/contracts-payments';

/** Which entries stand behind a figure: those of a visit, or of a branch by date, account, register or shift. */
export type EntriesOf =
  | { readonly visitId: string }
  | {
      readonly branchId: string;
      readonly date?: string;
      readonly account?: AccountKind;
      readonly ownerId?: string;
      readonly shiftId?: string;
      readonly operationId?: string;
    };

/** Opens the ledger entries behind a figure. */
@Injectable({ providedIn: 'root' })
export class EntriesDrawer {
  private readonly dialog = inject(Dialog);

  openVisit(visitId: string): void {
    void this.open({ visitId });
  }

  async open(of: EntriesOf): Promise<void> {
    const { EntriesPanel } = await import('./entries-panel');
    this.dialog.open(EntriesPanel, { data: of, backdropClass: 'shade', ariaLabelledBy: 'entries-title' });
  }
}
