import type { ProductLinesChanged } from '@anteroom/contracts-inventory';
import type { Message } from '@anteroom/contracts-shared';
import { anteroom } from '../../domain/staff';
import { BilledAppointments } from './billed-appointments';
import { Bills } from './bills';
import { RecordBill } from './record-bill';

type Facts = Message<typeof ProductLinesChanged>['body'];

/**
 * The products of an appointment are different: the bill of its visit follows. Of an appointment that has not been heard
 * of they are kept until it is: which visit it belongs to is scheduling's to say.
 */
export class FollowProducts {
  constructor(
    private readonly appointments: BilledAppointments,
    private readonly bills: Bills,
    private readonly recordBill: RecordBill,
  ) {}

  /** @param version of the appointment's list of products; an older one than is known changes nothing */
  async execute({ branchId, appointmentId, lines }: Facts, version: number): Promise<void> {
    const known = await this.appointments.getForChange(branchId, appointmentId);
    if (known.productsVersion >= version) return;
    const products = lines.map(({ lineId, name, quantity, listPrice, price, discount }) => ({
      id: lineId,
      name,
      quantity,
      listPrice: listPrice?.amount,
      price: price.amount,
      discount: discount.amount,
    }));
    const bill = known.visitId === null ? undefined : await this.bills.getForChange(known.visitId);
    await this.appointments.save({ ...known, products, productsVersion: version });
    if (!bill || !known.appointment) return;
    bill.follow({ ...known.appointment, products });
    await this.recordBill.execute(bill, anteroom);
  }
}
