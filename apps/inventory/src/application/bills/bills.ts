import type { BillOfMaterials } from '../../domain/plan.rules';

export interface BillOnRecord {
  readonly id: string;
  readonly branchId: string;
  readonly serviceId: string;
  readonly teamMemberId: string | null;
  readonly version: number;
}

export interface BillItem {
  readonly productId: string;
  readonly quantity: number;
}

/**
 * Bills of materials. Whoever plans by them and whoever edits them take turns, so that no appointment is planned by an
 * old one without its editor seeing the appointment.
 */
export abstract class Bills {
  /** The bills of these services; until the unit ends nobody edits one of the branch. */
  abstract listForPlanning(branchId: string, serviceIds: readonly string[]): Promise<BillOfMaterials[]>;
  /** Until the unit ends nobody plans by a bill of the branch. */
  abstract lockForEdit(branchId: string): Promise<void>;
  abstract find(billId: string): Promise<BillOnRecord | undefined>;
  abstract add(bill: BillOnRecord): Promise<void>;
  abstract replaceItems(bill: BillOnRecord, items: readonly BillItem[]): Promise<void>;
  abstract raiseVersion(billId: string): Promise<void>;
}
