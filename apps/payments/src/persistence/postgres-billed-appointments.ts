import { UnitOfWork, sentTogether } from '@anteroom/platform-persistence';
import { BilledAppointments, type KnownAppointment } from '../application/bills/billed-appointments';
import { type AppointmentRow, appointmentOf } from './bill-rows';

// A lock beside the row: whoever holds a bill writes the rows of its appointments, and must not wait for us then.
const lockSql = `select pg_advisory_xact_lock(hashtextextended($1::text, 1))`;

const knownSql = `
select a.id, a.branch_id as "branchId", a.visit_id as "visitId", a.version, a.products_version as "productsVersion",
  a.status, a.starts_at as "startsAt", a.team_member as "teamMember", a.client, a.services, a.products
from billed_appointment a where a.id = $1`;

const saveSql = `
insert into billed_appointment (id, branch_id, visit_id, version, products_version, status, starts_at, on_date, team_member,
  client, services, products)
select $1, b.id, $3, $4, $5, $6, $7, ($7::timestamptz at time zone b.time_zone)::date, $8, $9::jsonb, $10::jsonb, $11::jsonb
from branch b where b.id = $2
on conflict (id) do update set visit_id = excluded.visit_id, version = excluded.version,
  products_version = excluded.products_version, status = excluded.status, starts_at = excluded.starts_at,
  on_date = excluded.on_date, team_member = excluded.team_member, client = excluded.client,
  services = excluded.services, products = excluded.products`;

type Row = Omit<KnownAppointment, 'appointment' | 'products'> & {
  [Column in keyof AppointmentRow]: AppointmentRow[Column];
};

const unheardOf = { visitId: null, version: 0, productsVersion: 0, products: [], appointment: null };

/** What is known of appointments, in PostgreSQL. */
export class PostgresBilledAppointments extends BilledAppointments {
  constructor(private readonly unitOfWork: UnitOfWork) {
    super();
  }

  async getForChange(branchId: string, appointmentId: string): Promise<KnownAppointment> {
    const [, [row]] = await sentTogether([
      this.unitOfWork.query(lockSql, [appointmentId]),
      this.unitOfWork.query<Row>(knownSql, [appointmentId]),
    ]);
    if (!row) return { id: appointmentId, branchId, ...unheardOf };
    const { id, visitId, version, productsVersion, products } = row;
    const appointment = version > 0 ? appointmentOf(row) : null;
    return { id, branchId, visitId, version, productsVersion, products, appointment };
  }

  async save({ appointment, products, ...known }: KnownAppointment): Promise<void> {
    const { id, branchId, visitId, version, productsVersion } = known;
    const facts = appointment && [
      appointment.status,
      appointment.startsAt,
      appointment.teamMember,
      JSON.stringify(appointment.client),
      JSON.stringify(appointment.services),
    ];
    const values = [...(facts ?? [null, null, null, null, '[]']), JSON.stringify(products)];
    await this.unitOfWork.query(saveSql, [id, branchId, visitId, version, productsVersion, ...values]);
  }
}
