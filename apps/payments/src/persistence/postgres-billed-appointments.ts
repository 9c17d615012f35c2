import { UnitOfWork } from '@anteroom/platform-persistence';
import { BilledAppointments, type KnownAppointment } from '../application/bills/billed-appointments';
import { type AppointmentRow, appointmentOf } from './bill-rows';

// A lock beside the row: whoever holds a bill writes the rows of its appointments, and must not wait for us then.
const lockSql = `select pg_advisory_xact_lock(hashtextextended($1::text, 1))`;

const openSql = `insert into billed_appointment (id, branch_id) values ($1, $2) on conflict (id) do nothing`;

const knownSql = `
select a.id, a.branch_id as "branchId", a.visit_id as "visitId", a.version, a.products_version as "productsVersion",
  a.status, a.starts_at as "startsAt", a.team_member as "teamMember", a.client, a.services, a.products
from billed_appointment a where a.id = $1`;

const saveSql = `
update billed_appointment set visit_id = $2, version = $3, products_version = $4, status = $5, starts_at = $6,
  on_date = ($6::timestamptz at time zone (select time_zone from branch where id = branch_id))::date,
  team_member = $7, client = $8::jsonb, services = $9::jsonb, products = $10::jsonb
where id = $1`;

type Row = Omit<KnownAppointment, 'appointment' | 'products'> & {
  [Column in keyof AppointmentRow]: AppointmentRow[Column];
};

/** What is known of appointments, in PostgreSQL. */
export class PostgresBilledAppointments extends BilledAppointments {
  constructor(private readonly unitOfWork: UnitOfWork) {
    super();
  }

  async getForChange(branchId: string, appointmentId: string): Promise<KnownAppointment> {
    await this.unitOfWork.query(lockSql, [appointmentId]);
    await this.unitOfWork.query(openSql, [appointmentId, branchId]);
    const [row] = await this.unitOfWork.query<Row>(knownSql, [appointmentId]);
    if (!row) throw new Error('An appointment that was just written is not visible: the branch scope is wrong.');
    const { id, visitId, version, productsVersion, products } = row;
    const appointment = version > 0 ? appointmentOf(row) : null;
    return { id, branchId, visitId, version, productsVersion, products, appointment };
  }

  async save({ id, visitId, version, productsVersion, products, appointment }: KnownAppointment): Promise<void> {
    const known = appointment && [
      appointment.status,
      appointment.startsAt,
      appointment.teamMember,
      JSON.stringify(appointment.client),
      JSON.stringify(appointment.services),
    ];
    const values = known ?? [null, null, null, null, '[]'];
    await this.unitOfWork.query(saveSql, [id, visitId, version, productsVersion, ...values, JSON.stringify(products)]);
  }
}
