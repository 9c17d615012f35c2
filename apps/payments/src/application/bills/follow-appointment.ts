import type { AppointmentChanged } from '@anteroom/contracts-scheduling';
import type { Message } from '@anteroom/contracts-shared';
import { Temporal, localDateOf } from '@anteroom/kernel';
import type { BilledAppointment, GoodsLine } from '../../domain/bill-lines.rules';
import { TellTakings } from '../takings/tell-takings';
import { BilledAppointments } from './billed-appointments';
import { Bills } from './bills';
import { RecordBill } from './record-bill';

type Facts = Message<typeof AppointmentChanged>['body'];

/** An appointment is new or different: the bill of its visit follows, and the bill that it may have left. */
export class FollowAppointment {
  constructor(
    private readonly appointments: BilledAppointments,
    private readonly bills: Bills,
    private readonly recordBill: RecordBill,
    private readonly tellTakings: TellTakings,
  ) {}

  /** @param version of the appointment; an older one than is known changes nothing */
  async execute(facts: Facts, version: number): Promise<void> {
    const { branchId, appointmentId, visitId, by } = facts;
    const known = await this.appointments.getForChange(branchId, appointmentId);
    if (known.version >= version) return;
    const appointment = appointmentOf(facts, known.products);
    await this.bills.open(branchId, [visitId]);
    const visitIds = [...new Set([visitId, known.visitId ?? visitId])].sort();
    for (const id of visitIds) {
      const bill = await this.bills.getForChange(id);
      if (id === visitId) bill.follow(appointment);
      else bill.lose(appointmentId);
      if (known.appointment) {
        this.tellTakings.of(branchId, [localDateOf(known.appointment.startsAt, bill.timeZone)]);
      }
      // before the bill is written and read again: it reads its appointments
      if (id === visitIds[0]) await this.appointments.save({ ...known, visitId, version, appointment });
      await this.recordBill.execute(bill, by);
    }
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
    services: services.map(({ name, quantity, price, discount }, index) => ({
      id: `${appointmentId}:${index + 1}`,
      name,
      quantity,
      price: price.amount,
      discount: discount.amount,
    })),
    products,
  };
}
