import type { AppointmentChanged, CalendarAppointment } from '@anteroom/contracts-scheduling';
import type { Message } from '@anteroom/contracts-shared';
import { UuidV7Ids } from '@anteroom/platform-persistence';
import { ChangeStatus } from '../application/appointments/change-status';
import { EditAppointment } from '../application/appointments/edit-appointment';
import { ReadAppointment } from '../application/appointments/read-appointment';
import { ApplyBillChange } from '../application/visits/apply-bill-change';
import { PlaceInVisit } from '../application/visits/place-in-visit';
import { berlin } from './centre.fixture';
import { SchedulingBench, aReceptionist } from './scheduling-bench.fixture';

const ids = new UuidV7Ids();

type Status = CalendarAppointment['status'];
type Told = { version: number; body: Message<typeof AppointmentChanged>['body'] };
type EditRequest = Parameters<EditAppointment['execute']>[0]['edit'];

/** What Anna does with the appointments of one client; every test has another client and an empty calendar. */
export class VisitsBench {
  readonly by = aReceptionist({ name: 'Anna' });
  client = { id: '' };
  #billVersion = 0;

  private constructor(readonly scheduling: SchedulingBench) {}

  static async open(): Promise<VisitsBench> {
    return new VisitsBench(await SchedulingBench.open());
  }

  close(): Promise<void> {
    return this.scheduling.close();
  }

  async begin(): Promise<void> {
    await this.scheduling.query(`delete from occupancy`);
    this.client = { id: await this.aCard('Ingrid Holm') };
  }

  /** @returns the id of a client with a card in Berlin */
  async aCard(name: string): Promise<string> {
    const id = ids.next();
    await this.scheduling.query(
      'insert into client_card (client_id, branch_id, name, phone, version) values ($1, $2, $3, null, 1)',
      [id, berlin, name],
    );
    return id;
  }

  /** Half an hour for the client; each with the next person, so that none is in the way. */
  book(start: string, facts: object = {}) {
    return this.scheduling.book({ start, client: this.client, ...facts }, { by: this.by });
  }

  read(id: string) {
    return this.scheduling.get(ReadAppointment).execute(id, this.by.branchIds);
  }

  async visitOf(id: string): Promise<string> {
    return (await this.read(id)).visitId;
  }

  become(
    appointmentId: string,
    status: Status,
    facts: { scope?: 'visit'; also?: { appointmentId: string; status: Status }[] } = {},
  ) {
    const request = { status, scope: 'appointment' as const, ...facts };
    return this.scheduling.get(ChangeStatus).execute({ appointmentId, request, by: this.by });
  }

  async edit(appointmentId: string, edit: EditRequest) {
    const { version } = await this.read(appointmentId);
    return this.scheduling.get(EditAppointment).execute({ appointmentId, version, edit, by: this.by });
  }

  /** Puts an appointment into another's visit, or with `null` into one of its own. */
  async place(appointmentId: string, withId: string | null) {
    const { version } = await this.read(appointmentId);
    return this.scheduling.get(PlaceInVisit).execute({ appointmentId, withId, version, by: this.by });
  }

  /** The bill of a visit: money stands on it, or none does. */
  settle(visitId: string, isSettling: boolean) {
    return this.scheduling.unitOfWork.run({ branchIds: [berlin] }, () => {
      this.#billVersion += 1;
      const payment = isSettling ? ('paid' as const) : ('unpaid' as const);
      const change = { visitId, branchId: berlin, payment, isSettling, version: this.#billVersion };
      return this.scheduling.get(ApplyBillChange).execute(change);
    });
  }

  /** What payments was told of an appointment, in order. */
  told(id: string): Promise<Told[]> {
    const sql = `select aggregate_version as version, body from outbox
      where kind = 'AppointmentChanged' and aggregate_id = $1 and subscriber = 'payments' order by aggregate_version`;
    return this.scheduling.query<Told>(sql, [id]);
  }
}
