import type { BilledAppointment, GoodsLine } from '../../domain/bill-lines.rules';

/** What has been heard of an appointment so far. Version 0: nothing but its products. */
export interface KnownAppointment {
  readonly id: string;
  readonly branchId: string;
  readonly visitId: string | null;
  readonly version: number;
  readonly productsVersion: number;
  readonly appointment: BilledAppointment | null;
  readonly products: readonly GoodsLine[];
}

/** The appointments as the messages of other services tell of them. */
export abstract class BilledAppointments {
  /** For the rest of the unit of work nobody else changes it; unknown so far, it is there from now on. */
  abstract getForChange(branchId: string, appointmentId: string): Promise<KnownAppointment>;
  abstract save(known: KnownAppointment): Promise<void>;
}
