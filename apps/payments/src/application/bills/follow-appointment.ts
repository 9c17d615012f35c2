import type { AppointmentChanged } from '@anteroom/contracts-scheduling';
import type { Message } from '@anteroom/contracts-shared';
import { Temporal, localDateOf } from '@anteroom/kernel';
import { sentTogether } from '@anteroom/platform-persistence';
import type { Bill } from '../../domain/bill';
import type { BilledAppointment, GoodsLine } from '../../domain/bill-lines.rules';
import { MarkTakings } from '../takings/mark-takings';
import { BilledAppointments, type KnownAppointment } from './billed-appointments';
import { Bills } from './bills';
import { RecordBill } from './record-bill';

type Facts = Message<typeof AppointmentChanged>['body'];

/** An appointment is new or different: the bill of its visit follows, and the bill that it may have left. */
export class FollowAppointment {
  constructor(
    private readonly appointments: BilledAppointments,
    private readonly bills: Bills,
    private readonly recordBill: RecordBill,
    private readonly markTakings: MarkTakings,
  ) {}

  /** @param version of the appointment; an older one than is known changes nothing */
  async execute(facts: Facts, version: number): Promise<void> {
    const { branchId, appointmentId, visitId, by } = facts;
    const known = await this.appointments.getForChange(branchId, appointmentId);
    if (known.version >= version) return;
    const appointment = appointmentOf(facts, known.products);
    const visitIds = [...new Set([visitId, known.visitId ?? visitId])].sort();
    // read before the appointment is written: a bill says by itself what has become different
    const [, ...bills] = await sentTogether([
      this.bills.open(branchId, [visitId]),
      ...visitIds.map((id) => this.bills.getForChange(id)),
    ]);
    await this.appointments.save({ ...known, visitId, version, appointment });
    await this.#markDayBefore(known, bills);
    for (const bill of bills) {
      if (bill.visitId === visitId) bill.follow(appointment);
      else bill.lose(appointmentId);
      await this.recordBill.execute(bill, by);
    }
  }

  /** The day that the appointment may have left has its takings without it. */
  async #markDayBefore({ branchId, appointment }: KnownAppointment, [bill]: readonly Bill[]): Promise<void> {
    if (!appointment || !bill) return;
    await this.markTakings.of(branchId, [localDateOf(appointment.startsAt, bill.timeZone)]);
  }
}

function appointmentOf(facts: Facts, products: readonly GoodsLine[]): BilledAppointment {
  const { appointmentId, status, start, teamMember, client, services } = facts;
  return {
    id: appointmentId,
    status,
    startsAt: Temporal.Instant.from(start),
    teamMember: teamMember.name,
    client: client && { id: client.id, name: client.name },
    services: services.map(({ name, quantity, listPrice, price, discount }, index) => ({
      id: `${appointmentId}:${index + 1}`,
      name,
      quantity,
      listPrice: listPrice?.amount,
      price: price.amount,
      discount: discount.amount,
    })),
    products,
  };
}
