import { atMinute, branches } from '@anteroom/demo-centre';
import type { DemoMovement } from './demo-shelf';
import type { PlannedVisit } from './plan-goods';

/** The n-th step an appointment took made its version n. */
export function visitRows(visits: readonly PlannedVisit[]) {
  return visits.map(({ appointment, date }) => ({
    id: appointment.id,
    branch_id: branches[appointment.branch].id,
    version: appointment.steps.length,
    visit_id: appointment.visitId,
    status: appointment.status,
    write_off_at: 'completed',
    starts_at: atMinute(appointment.start),
    on_date: date,
    team_member_id: appointment.person.id,
    team_member_name: appointment.person.name,
    services: appointment.lines.map(({ serviceId, name, quantity }) => ({ serviceId, name, quantity })),
    lines_version: 0,
    consumables_version: 1,
  }));
}

/** `posted` and `revision` are kept by the movements themselves. */
export function needRows(visits: readonly PlannedVisit[]) {
  return visits.flatMap(({ needs }) =>
    needs.map(({ now, amount }) => ({
      appointment_id: now.appointmentId,
      branch_id: now.branchId,
      product_id: now.productId,
      purpose: now.purpose,
      phase: now.phase,
      starts_at: now.startsAt,
      on_date: now.onDate,
      planned: now.planned,
      amount,
      reserved: now.reserved,
      posted: 0,
      revision: 0,
    })),
  );
}

export function movementRows(movements: readonly DemoMovement[], nextId: () => string) {
  return movements.map(({ posting, at, by, reason, document }) => ({
    id: nextId(),
    branch_id: posting.branchId,
    store_id: posting.storeId,
    product_id: posting.productId,
    lot_id: posting.lotId,
    kind: posting.kind,
    quantity: posting.quantity,
    value: posting.value,
    at: atMinute(at),
    by_id: by.id,
    by_name: by.name,
    by_colour: by.colour,
    reason,
    document,
    appointment_id: posting.appointmentId,
    purpose: posting.purpose,
    revision: posting.revision,
    reverses: null,
  }));
}
