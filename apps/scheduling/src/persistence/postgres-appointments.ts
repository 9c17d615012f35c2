import { NotFound, type Temporal } from '@anteroom/kernel';
import { UnitOfWork } from '@anteroom/platform-persistence';
import { LockMode } from '@mikro-orm/postgresql';
import { Appointments } from '../application/appointments/appointments';
import { Appointment } from '../domain/appointment';
import { ServiceLine } from '../domain/service-line';

const linesSql = `
select appointment_id, branch_id, line, service_id, name, quantity, duration_minutes, price_amount, discount_amount
from service_line where appointment_id = any($1::uuid[]) order by appointment_id, line`;

const addLinesSql = `
insert into service_line (appointment_id, line, branch_id, service_id, name, quantity, duration_minutes, price_amount,
  discount_amount)
select appointment_id, line, branch_id, service_id, name, quantity, duration_minutes, price_amount, discount_amount
from jsonb_populate_recordset(null::service_line, $1::jsonb)`;

interface LineRow {
  appointment_id: string;
  branch_id: string;
  line: number;
  service_id: string;
  name: string;
  quantity: number;
  duration_minutes: number;
  price_amount: number;
  discount_amount: number;
}

/** Appointments in PostgreSQL: the aggregate through the ORM, its lines in one statement of their own. */
export class PostgresAppointments extends Appointments {
  /** The lines of each loaded appointment as they are stored. */
  readonly #stored = new WeakMap<Appointment, readonly ServiceLine[]>();

  constructor(private readonly unitOfWork: UnitOfWork) {
    super();
  }

  async add(appointment: Appointment): Promise<void> {
    this.unitOfWork.em.persist(appointment);
    await this.unitOfWork.em.flush();
    await this.addLines(appointment);
  }

  async save(appointment: Appointment): Promise<void> {
    await this.unitOfWork.em.flush();
    const stored = this.#stored.get(appointment) ?? [];
    const isSame =
      stored.length === appointment.lines.length && stored.every((line, i) => line === appointment.lines[i]);
    if (isSame) return;
    await this.unitOfWork.query('delete from service_line where appointment_id = $1', [appointment.id]);
    await this.addLines(appointment);
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

  async listVisitForChange(appointmentId: string): Promise<Appointment[]> {
    const one = await this.unitOfWork.em.findOne(Appointment, { id: appointmentId });
    if (!one) throw new NotFound('appointment');
    this.unitOfWork.em.clear();
    return this.listForChange({ visitId: one.visitId });
  }

  listUpcomingForChange(clientId: string, now: Temporal.Instant): Promise<Appointment[]> {
    return this.listForChange({ clientId, startsAt: { $gt: now } });
  }

  private async listForChange(where: object): Promise<Appointment[]> {
    const options = { lockMode: LockMode.PESSIMISTIC_WRITE, orderBy: { id: 'asc' } } as const;
    const found = await this.unitOfWork.em.find(Appointment, where, options);
    if (found.length > 0) await this.loadLines(found);
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

  private async addLines({ lines }: Appointment): Promise<void> {
    if (lines.length > 0) await this.unitOfWork.query(addLinesSql, [JSON.stringify(lines.map(rowOf))]);
  }
}

function lineFrom(row: LineRow): ServiceLine {
  return new ServiceLine(row.appointment_id, row.branch_id, row.line, {
    serviceId: row.service_id,
    name: row.name,
    quantity: row.quantity,
    durationMinutes: row.duration_minutes,
    priceAmount: row.price_amount,
    discountAmount: row.discount_amount,
  });
}

function rowOf(line: ServiceLine): LineRow {
  return {
    appointment_id: line.appointmentId,
    branch_id: line.branchId,
    line: line.line,
    service_id: line.serviceId,
    name: line.name,
    quantity: line.quantity,
    duration_minutes: line.durationMinutes,
    price_amount: line.priceAmount,
    discount_amount: line.discountAmount,
  };
}
