import { NotFound, type Temporal } from '@anteroom/kernel';
import { UnitOfWork, sentTogether } from '@anteroom/platform-persistence';
import { LockMode } from '@mikro-orm/postgresql';
import { Appointments } from '../application/appointments/appointments';
import { Appointment } from '../domain/appointment';
import type { ServiceLine } from '../domain/service-line';
import { type Settlement, nothingKnown } from '../domain/settlement';
import { type LineRow, appointmentRow, lineFrom, lineRow } from './appointment-rows';

const linesSql = `
select appointment_id, branch_id, line, service_id, name, quantity, duration_minutes, price_amount, discount_amount
from service_line where appointment_id = any($1::uuid[]) order by appointment_id, line`;

/** A statement of its own, after the rows are locked: it sees what whoever held them before has written. */
const settlementsSql = `
select visit_id as "visitId", state as payment, is_settling as "isSettling"
from visit_settlement where visit_id = any($1::uuid[])`;

/** $1 the rows of its service lines, as JSON. */
const addLinesSql = 'insert into service_line select * from jsonb_populate_recordset(null::service_line, $1::jsonb)';

/** $1 as above, $2 its own row, as JSON. */
const addSql = `
with booked as (insert into appointment select * from jsonb_populate_record(null::appointment, $2::jsonb))
${addLinesSql}`;

/**
 * Appointments in PostgreSQL. The ORM loads the aggregate and writes what changed of it; a new one, which is all rows and
 * no changes, goes with its lines in one plain statement.
 */
export class PostgresAppointments extends Appointments {
  /** The lines of each loaded appointment as they are stored. */
  readonly #stored = new WeakMap<Appointment, readonly ServiceLine[]>();

  constructor(private readonly unitOfWork: UnitOfWork) {
    super();
  }

  async add(appointment: Appointment): Promise<void> {
    await this.unitOfWork.query(addSql, [linesParam(appointment), JSON.stringify(appointmentRow(appointment))]);
  }

  async save(appointment: Appointment): Promise<void> {
    await this.unitOfWork.em.flush();
    const stored = this.#stored.get(appointment) ?? [];
    const isSame =
      stored.length === appointment.lines.length && stored.every((line, i) => line === appointment.lines[i]);
    if (isSame) return;
    await this.unitOfWork.query('delete from service_line where appointment_id = $1', [appointment.id]);
    if (appointment.lines.length > 0) await this.unitOfWork.query(addLinesSql, [linesParam(appointment)]);
  }

  async getForChange(appointmentId: string): Promise<Appointment> {
    const appointment = await this.findForChange(appointmentId);
    if (!appointment) throw new NotFound('appointment');
    return appointment;
  }

  async findForChange(appointmentId: string): Promise<Appointment | undefined> {
    const [appointment] = await this.listForChange({ id: appointmentId });
    return appointment;
  }

  async getVisitId(appointmentId: string): Promise<string> {
    const sql = 'select visit_id as "visitId" from appointment where id = $1';
    const [row] = await this.unitOfWork.query<{ visitId: string }>(sql, [appointmentId]);
    if (!row) throw new NotFound('appointment');
    return row.visitId;
  }

  listVisitForChange(visitId: string): Promise<Appointment[]> {
    return this.listForChange({ visitId });
  }

  listUpcomingForChange(clientId: string, now: Temporal.Instant): Promise<Appointment[]> {
    return this.listForChange({ clientId, startsAt: { $gt: now } });
  }

  private async listForChange(where: object): Promise<Appointment[]> {
    const options = { lockMode: LockMode.PESSIMISTIC_WRITE, orderBy: { id: 'asc' } } as const;
    const found = await this.unitOfWork.em.find(Appointment, where, options);
    if (found.length > 0) await sentTogether([this.loadLines(found), this.loadSettlements(found)]);
    return found;
  }

  private async loadLines(appointments: readonly Appointment[]): Promise<void> {
    const rows = await this.unitOfWork.query<LineRow>(linesSql, [appointments.map(({ id }) => id)]);
    for (const appointment of appointments) {
      const lines = rows.filter((row) => row.appointment_id === appointment.id).map(lineFrom);
      Object.assign(appointment, { lines });
      this.#stored.set(appointment, lines);
    }
  }

  private async loadSettlements(appointments: readonly Appointment[]): Promise<void> {
    const visitIds = appointments.map(({ visitId }) => visitId);
    const known = await this.unitOfWork.query<Settlement & { visitId: string }>(settlementsSql, [visitIds]);
    for (const appointment of appointments) {
      const row = known.find(({ visitId }) => visitId === appointment.visitId);
      const settlement = row ? { payment: row.payment, isSettling: row.isSettling } : nothingKnown;
      Object.assign(appointment, { settlement });
    }
  }
}

const linesParam = ({ lines }: Appointment): string => JSON.stringify(lines.map(lineRow));
