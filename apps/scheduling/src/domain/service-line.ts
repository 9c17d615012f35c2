import type { LineContent } from './service-lines.rules';

/** One service of an appointment, as agreed when it was booked. Amounts are minor units of the branch's currency. */
export class ServiceLine implements LineContent {
  readonly serviceId: string;
  readonly name: string;
  readonly quantity: number;
  readonly durationMinutes: number;
  readonly listPriceAmount: number;
  readonly priceAmount: number;
  readonly discountAmount: number;

  constructor(
    readonly appointmentId: string,
    readonly branchId: string,
    /** Its place on the appointment, from 1. */
    readonly line: number,
    content: LineContent,
  ) {
    this.serviceId = content.serviceId;
    this.name = content.name;
    this.quantity = content.quantity;
    this.durationMinutes = content.durationMinutes;
    this.listPriceAmount = content.listPriceAmount;
    this.priceAmount = content.priceAmount;
    this.discountAmount = content.discountAmount;
  }
}
