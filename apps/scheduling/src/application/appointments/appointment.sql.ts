/**
 * One appointment as its window shows it, the contract's `Appointment` as JSON. $1 id, $2 the asker's branches, $3 what
 * each status does not permit, without and with money on the visit (jsonb: `free` and `settling`, by status).
 */
export const appointmentSql = `
select json_build_object(
  'id', a.id, 'version', a.version, 'visitId', a.visit_id, 'branchId', a.branch_id, 'teamMemberId', a.team_member_id,
  'start', iso_instant(a.starts_at), 'end', iso_instant(a.ends_at),
  'bufferEnd', iso_instant(a.ends_at + make_interval(mins => a.buffer_minutes)), 'status', a.status,
  'payment', v.state,
  'client', case when a.client_name is null then null
    else json_build_object('id', a.client_id, 'name', a.client_name, 'phone', a.client_phone) end,
  'services', coalesce((
    select json_agg(json_build_object('serviceId', l.service_id, 'name', l.name, 'quantity', l.quantity,
      'durationMinutes', l.duration_minutes,
      'price', json_build_object('amount', l.price_amount, 'currency', b.currency),
      'discount', json_build_object('amount', l.discount_amount, 'currency', b.currency)) order by l.line)
    from service_line l where l.appointment_id = a.id), '[]'::json),
  'resources', coalesce((
    select json_agg(json_build_object('id', u.id, 'name', u.name) order by n)
    from unnest(a.resource_unit_ids) with ordinality as chosen (id, n) join resource_unit u on u.id = chosen.id),
    '[]'::json),
  'hasComment', a.comment <> '', 'comment', a.comment,
  'overbookReason', a.overbook_reason, 'cancelReason', a.cancel_reason,
  'statusTimes', a.status_times, 'refused', $3::jsonb -> case when v.is_settling then 'settling' else 'free' end -> a.status,
  'bookedBy', json_build_object('id', a.booked_by_id, 'name', a.booked_by_name, 'colour', a.booked_by_colour),
  'bookedAt', iso_instant(a.booked_at),
  'changedBy', json_build_object('id', a.changed_by_id, 'name', a.changed_by_name, 'colour', a.changed_by_colour),
  'changedAt', iso_instant(a.changed_at)) as appointment
from appointment a join branch b on b.id = a.branch_id left join visit_settlement v on v.visit_id = a.visit_id
where a.id = $1 and a.branch_id = any($2::uuid[])`;

/** The history of an appointment, newest first, as the contract's entries. $1 id, $2 the asker's branches. */
export const historySql = `
select e.id, iso_instant(e.at) as at, e.kind, e.fields,
  json_build_object('id', e.by_id, 'name', e.by_name, 'colour', e.by_colour) as by
from change_entry e
where e.appointment_id = $1 and e.branch_id = any($2::uuid[])
order by e.version desc, e.at desc`;
