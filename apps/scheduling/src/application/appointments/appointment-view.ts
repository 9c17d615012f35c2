import type { Appointment as AppointmentInFull, CalendarAppointment } from '@anteroom/contracts-scheduling';
import type { Appointment } from '../../domain/appointment';
import { Colleague } from '../../domain/staff';

export type Names = Readonly<Record<string, string>>;

/** An appointment as a day draws it. */
export function cardOf(appointment: Appointment, names: Names): CalendarAppointment {
  const { client } = appointment;
  return {
    id: appointment.id,
    version: appointment.version,
    visitId: appointment.visitId,
    branchId: appointment.branchId,
    teamMemberId: appointment.teamMemberId,
    start: appointment.startsAt.toString(),
    end: appointment.endsAt.toString(),
    bufferEnd: appointment.during.end.toString(),
    status: appointment.status,
    payment: appointment.settlement.payment,
    client: client && { id: client.id, name: client.name },
    services: appointment.lines.map(({ serviceId, name, quantity }) => ({ serviceId, name, quantity })),
    resources: appointment.resourceUnitIds.map((id) => ({ id, name: names[id] ?? '' })),
    hasComment: appointment.comment !== '',
    overbookReason: appointment.overbookReason,
    statusTimes: appointment.statusTimes,
    refused: appointment.refused,
    changedBy: Colleague.of(appointment.changedBy),
    changedAt: appointment.changedAt.toString(),
  };
}

/** An appointment as its window shows it. Amounts are in the branch's currency. */
export function inFull(appointment: Appointment, names: Names, currency: string): AppointmentInFull {
  return {
    ...cardOf(appointment, names),
    client: appointment.client,
    services: appointment.lines.map(({ serviceId, name, quantity, durationMinutes, priceAmount, discountAmount }) => ({
      serviceId,
      name,
      quantity,
      durationMinutes,
      price: { amount: priceAmount, currency },
      discount: { amount: discountAmount, currency },
    })),
    comment: appointment.comment,
    cancelReason: appointment.cancelReason,
    bookedBy: Colleague.of(appointment.bookedBy),
    bookedAt: appointment.bookedAt.toString(),
  };
}
