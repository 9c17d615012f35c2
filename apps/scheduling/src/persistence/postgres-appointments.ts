import { NotFound, type Temporal } from '@anteroom/kernel';
import { Ids, UnitOfWork, sentTogether } from '@anteroom/platform-persistence';
import { LockMode } from '@mikro-orm/postgresql';
import { Appointments } from '../application/appointments/appointments';
import { Settlements } from '../application/visits/settlements';
import { Appointment } from '../domain/appointment';
import type { ServiceLine } from '../domain/service-line';
import { nothingKnown } from '../domain/settlement';
import { type LineRow, appointmentRow, lineFrom, lineRow } from './appointment-rows';
import { visitRuleLock } from './visit-rule.sql';

const linesSql = `
select appointment_id, branch_id, line, service_id, name, quantity, duration_minutes,
  coalesce(list_price_amount, price_amount) as list_price_amount, price_amount, discount_amount
from service_line where appointment_id = any($1::uuid[]) order by appointment_id, line`;

/**
 * Whoever changes appointments of a client, or what visits they make, takes this lock before any row and any seat, in the
 * order of the numbers; so nobody waits for it who holds anything that its holder may want. Namespace 2 of the
 * two-number advisory locks; two clients on one number only wait for each other. A condition on appointments `a` whose
 * clients are meant; the last parameter: further clients. The rule that makes visits is shared before it.
 */
const lockClientsSql = (condition: string, further: string) => `
with rule as materialized (select ${visitRuleLock('shared')})
select pg_advisory_xact_lock(2, number), clients from rule, (
  select hashtext(client_id::text) as number, array_agg(client_id) as clients from (
    select client_id from appointment a where ${condition} union select unnest(${further}::uuid[])
  ) meant where client_id is not null group by 1 order by 1 offset 0
) numbers`;
const lockClientsOnlySql = lockClientsSql('false', '$1');
const lockClientsOfOneSql = lockClientsSql('a.id = $1', '$2');
const lockClientsOfVisitSql = lockClientsSql('a.visit_id = $1', '$2');
const lockClientsOfBillSql = lockClientsSql('(a.visit_id = $1 or a.id = any($3::uuid[]))', '$2');

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

  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly settlements: Settlements,
    private readonly ids: Ids,
  ) {
    super();
  }

  nextId(): string {
    return this.ids.next();
  }

  async lockClients(clientIds: readonly string[]): Promise<void> {
    if (clientIds.length > 0) await this.unitOfWork.query(lockClientsOnlySql, [clientIds]);
  }

  async add(appointment: Appointment): Promise<void> {
    await this.unitOfWork.query(addSql, [linesParam(appointment), JSON.stringify(appointmentRow(appointment))]);
  }

  save(appointment: Appointment): Promise<void> {
    return this.saveAll([appointment]);
  }

  async saveAll(appointments: readonly Appointment[]): Promise<void> {
    await this.unitOfWork.em.flush();
    for (const appointment of appointments) {
      const stored = this.#stored.get(appointment) ?? [];
      const isSame =
        stored.length === appointment.lines.length && stored.every((line, i) => line === appointment.lines[i]);
      if (!isSame) await this.replaceLines(appointment);
    }
  }

  async getForChange(appointmentId: string, joining?: string): Promise<Appointment> {
    const appointment = await this.findForChange(appointmentId, joining);
    if (!appointment) throw new NotFound('appointment');
    return appointment;
  }

  async findForChange(appointmentId: string, joining?: string): Promise<Appointment | undefined> {
    const clients = this.unitOfWork.query<LockedClients>(lockClientsOfOneSql, [
      appointmentId,
      joining ? [joining] : [],
    ]);
    const [appointment] = await this.underClientLocks(clients, { id: appointmentId });
    return appointment;
  }

  listVisitForChange(visitId: string): Promise<Appointment[]> {
    const clients = this.unitOfWork.query<LockedClients>(lockClientsOfVisitSql, [visitId, []]);
    return this.underClientLocks(clients, { visitId });
  }

  listOfVisitForChange(visitId: string, further: readonly string[]): Promise<Appointment[]> {
    const clients = this.unitOfWork.query<LockedClients>(lockClientsOfBillSql, [visitId, [], further]);
    return this.underClientLocks(clients, { $or: [{ visitId }, { id: { $in: [...further] } }] });
  }

  listUpcomingForChange(clientId: string, now: Temporal.Instant): Promise<Appointment[]> {
    const clients = this.unitOfWork.query<LockedClients>(lockClientsOnlySql, [[clientId]]);
    return this.underClientLocks(clients, { clientId, startsAt: { $gt: now } });
  }

  listMatesForChange(clientIds: readonly string[], appointmentIds: readonly string[]): Promise<Appointment[]> {
    return this.lockAndLoad({ id: { $in: [...appointmentIds] }, clientId: { $in: [...clientIds] } });
  }

  /** @throws ClientChanged when somebody gave one of them another client before its row was locked */
  private async underClientLocks(locked: Promise<LockedClients[]>, where: object): Promise<Appointment[]> {
    const [rows, found] = await sentTogether([locked, this.lockAndLoad(where)]);
    const clients = new Set(rows.flatMap(({ clients: ids }) => ids));
    if (found.some(({ clientId }) => clientId !== null && !clients.has(clientId))) throw new ClientChanged();
    return found;
  }

  private async lockAndLoad(where: object): Promise<Appointment[]> {
    const options = { lockMode: LockMode.PESSIMISTIC_WRITE, orderBy: { id: 'asc' } } as const;
    const found = await this.unitOfWork.em.find(Appointment, where, options);
    if (found.length > 0) await sentTogether([this.loadLines(found), this.loadSettlements(found)]);
    return found;
  }

  private async replaceLines(appointment: Appointment): Promise<void> {
    await this.unitOfWork.query('delete from service_line where appointment_id = $1', [appointment.id]);
    if (appointment.lines.length > 0) await this.unitOfWork.query(addLinesSql, [linesParam(appointment)]);
  }

  private async loadLines(appointments: readonly Appointment[]): Promise<void> {
    const rows = await this.unitOfWork.query<LineRow>(linesSql, [appointments.map(({ id }) => id)]);
    for (const appointment of appointments) {
      const lines = rows.filter((row) => row.appointment_id === appointment.id).map(lineFrom);
      Object.assign(appointment, { lines });
      this.#stored.set(appointment, lines);
    }
  }

  /** A statement of its own, after the rows are locked: it sees what whoever held them before has written. */
  private async loadSettlements(appointments: readonly Appointment[]): Promise<void> {
    const known = await this.settlements.read(appointments.map(({ visitId }) => visitId));
    for (const appointment of appointments) {
      Object.assign(appointment, { settlement: known.get(appointment.visitId) ?? nothingKnown });
    }
  }
}

/** Clients whose lock was taken, by its number. */
interface LockedClients {
  readonly clients: readonly string[];
}

/**
 * The locks that were taken are those of a client it no longer has. Nothing happened yet: the unit of work runs the whole
 * work again, as after a serialization failure, whose code it has.
 */
class ClientChanged extends Error {
  readonly code = '40001';

  constructor() {
    super('Somebody gave the appointment another client meanwhile.');
  }
}

const linesParam = ({ lines }: Appointment): string => JSON.stringify(lines.map(lineRow));
