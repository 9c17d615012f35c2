import { type DemoOrder, branches, clientCount, demoClients } from '@anteroom/demo-centre';
import { UnitOfWork } from '@anteroom/platform-persistence';
import { appointmentRow, toldAppointments } from './demo-appointments';
import { byClient, messagesOf } from './demo-messages';
import { contactRows, settingRows } from './demo-settings';

const branchIds = branches.map((branch) => branch.id);

const insertSql = (table: string, columns: string) =>
  `insert into "${table}" (${columns}) select ${columns} from jsonb_populate_recordset(null::"${table}", $1::jsonb)`;
const appointmentColumns = `id, branch_id, version, wording_version, changed_at, planned_with, status, starts_at, ends_at,
  team_member_id, team_member_name, client_id, client_name, client_phone, services, resources, told_client, told_staff,
  settings_version, off, live_version`;
const messageColumns = `id, branch_id, appointment_id, wording_version, kind, lead_minutes, channel, due_at, covers, state,
  changed_at, claimed_at, sent_at, attempts, provider, recipient, recipient_name, subject, text, html, calendar,
  calendar_method, resend, origin`;

/** Fills an empty notifications database with what the demo centre has written and is going to write to people. */
export class LoadDemo {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** @returns what was done, in a sentence; a database in use is never touched */
  async execute(order: DemoOrder): Promise<string> {
    return this.unitOfWork.run({ branchIds }, async () => {
      const known = await this.unitOfWork.query('select 1 from branch limit 1');
      if (known.length > 0) return 'there are messages already';
      await this.#loadCentre(order);
      let count = 0;
      for (const appointments of toldAppointments(order)) {
        const rows = appointments.map((one) => ({ ...appointmentRow(one), off: [], live_version: 1 }));
        await this.#insert('appointment', appointmentColumns, rows);
        const messages = byClient(appointments).flatMap((day) => messagesOf(day, order.now));
        const whole = messages.map((one) => ({ ...one, resend: 0, origin: 'plan' }));
        await this.#insert('notification', messageColumns, whole);
        count += messages.length;
      }
      return `${count.toLocaleString('en')} messages, sent and planned, ready`;
    });
  }

  async #loadCentre({ size }: DemoOrder): Promise<void> {
    const places = branches.map(({ id, name, timeZone: time_zone, currency, language }) => ({
      ...{ id, name, time_zone, currency, language },
    }));
    await this.#insert('branch', 'id, name, time_zone, currency, language', places);
    const setting = 'branch_id, version, lead_minutes, confirmation_minutes, undo_seconds, channels, phone';
    await this.#insert('branch_setting', setting, settingRows());
    await this.#insert('staff_contact', 'team_member_id, branch_id, name, version, email', contactRows());
    const clients = demoClients(clientCount[size]).map(({ branch, preferredChannel, ...facts }) => ({
      ...facts,
      branch_id: branches[branch].id,
      version: 1,
      preferred_channel: preferredChannel,
    }));
    const client = 'id, branch_id, version, name, phone, email, language, preferred_channel';
    await this.#insert('client', client, clients);
  }

  async #insert(table: string, columns: string, rows: readonly object[]): Promise<void> {
    if (rows.length > 0) await this.unitOfWork.query(insertSql(table, columns), [JSON.stringify(rows)]);
  }
}
