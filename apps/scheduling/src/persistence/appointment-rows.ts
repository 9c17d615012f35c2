import type { Appointment } from '../domain/appointment';
import { ServiceLine } from '../domain/service-line';
import type { Colleague } from '../domain/staff';

/** A row of `service_line`. */
export interface LineRow {
  appointment_id: string;
  branch_id: string;
  line: number;
  service_id: string;
  name: string;
  quantity: number;
  duration_minutes: number;
  list_price_amount: number;
  price_amount: number;
  discount_amount: number;
}

export function lineFrom(row: LineRow): ServiceLine {
  return new ServiceLine(row.appointment_id, row.branch_id, row.line, {
    serviceId: row.service_id,
    name: row.name,
    quantity: row.quantity,
    durationMinutes: row.duration_minutes,
    listPriceAmount: row.list_price_amount,
    priceAmount: row.price_amount,
    discountAmount: row.discount_amount,
  });
}

export function lineRow(line: ServiceLine): LineRow {
  return {
    appointment_id: line.appointmentId,
    branch_id: line.branchId,
    line: line.line,
    service_id: line.serviceId,
    name: line.name,
    quantity: line.quantity,
    duration_minutes: line.durationMinutes,
    list_price_amount: line.listPriceAmount,
    price_amount: line.priceAmount,
    discount_amount: line.discountAmount,
  };
}

/** The row of `appointment` that a new one makes; the ORM reads it back by `appointment.schema.ts`. */
export function appointmentRow(appointment: Appointment): object {
  return {
    id: appointment.id,
    branch_id: appointment.branchId,
    version: appointment.version,
    visit_id: appointment.visitId,
    team_member_id: appointment.teamMemberId,
    starts_at: appointment.startsAt.toString(),
    ends_at: appointment.endsAt.toString(),
    buffer_minutes: appointment.bufferMinutes,
    status: appointment.status,
    status_times: appointment.statusTimes,
    client_id: appointment.clientId,
    client_name: appointment.clientName,
    client_phone: appointment.clientPhone,
    resource_unit_ids: appointment.resourceUnitIds,
    comment: appointment.comment,
    overbook_reason: appointment.overbookReason,
    cancel_reason: appointment.cancelReason,
    visit_link_id: appointment.visitLinkId,
    ...colleagueColumns('booked_by', appointment.bookedBy),
    booked_at: appointment.bookedAt.toString(),
    ...colleagueColumns('changed_by', appointment.changedBy),
    changed_at: appointment.changedAt.toString(),
  };
}

function colleagueColumns(prefix: string, { id, name, colour }: Colleague): object {
  return { [`${prefix}_id`]: id, [`${prefix}_name`]: name, [`${prefix}_colour`]: colour };
}
