import { Dialog } from '@angular/cdk/dialog';
import { Injectable, inject } from '@angular/core';
import type { AccountKind, OperationKind, PaymentMethod, TakingsFigure } from '@anteroom/contracts-payments';

/** Which entries stand behind a figure: those of a visit, of a client's account, or of a branch by what they concern. */
export type EntriesOf =
  | { readonly visitId: string }
  | { readonly branchId: string; readonly clientId: string; readonly client: string }
  | {
      readonly branchId: string;
      readonly date?: string;
      readonly kind?: OperationKind;
      readonly account?: AccountKind;
      readonly ownerId?: string;
      readonly shiftId?: string;
      readonly operationId?: string;
      readonly standing?: 'only';
    };

/** Which figure of a day's takings is opened. */
export interface FigureOf {
  readonly branchId: string;
  readonly date: string;
  readonly figure: TakingsFigure;
  readonly method?: PaymentMethod;
}

/** What the panel of a figure is given: the figure, and how the entries behind a row of it are opened. */
export interface OpenedFigure extends FigureOf {
  readonly openVisit: (visitId: string) => void;
}

/** Opens what stands behind a figure: ledger entries, or the rows it is the sum of. */
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

  async openFigure(of: FigureOf): Promise<void> {
    const { FigurePanel } = await import('./figure-panel');
    const data: OpenedFigure = { ...of, openVisit: (visitId) => this.openVisit(visitId) };
    this.dialog.open(FigurePanel, { data, backdropClass: 'shade', ariaLabelledBy: 'figure-title' });
  }
}
