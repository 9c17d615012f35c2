/** A product sold with an appointment. Amounts in minor units. */
export interface LineOnRecord {
  readonly lineId: string;
  readonly productId: string;
  readonly name: string;
  readonly ratio: number;
  /** Sale units. */
  readonly quantity: number;
  /** Of one, as the product has it now. */
  readonly listPrice: number;
  readonly price: number;
  readonly discount: number;
  readonly currency: string;
}

export interface SoldProduct {
  readonly id: string;
  readonly branchId: string;
  readonly name: string;
  readonly price: number;
}

export type ProductAsked = { readonly productId: string } | { readonly barcode: string };

/** The product lines of appointments that the unit has locked. */
export abstract class ProductLinesOnRecord {
  abstract list(appointmentId: string): Promise<LineOnRecord[]>;
  abstract findProduct(asked: ProductAsked, branchId: string | undefined): Promise<SoldProduct | undefined>;
  abstract add(
    line: Pick<LineOnRecord, 'lineId' | 'productId' | 'quantity' | 'price' | 'discount'>,
    appointment: { readonly appointmentId: string; readonly branchId: string },
    at: string,
  ): Promise<void>;
  abstract change(line: Pick<LineOnRecord, 'lineId' | 'quantity' | 'price' | 'discount'>): Promise<void>;
  abstract remove(lineIds: readonly string[]): Promise<void>;
}
