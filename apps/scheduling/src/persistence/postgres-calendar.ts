import { CalendarChanged } from '@anteroom/contracts-scheduling';
import type { Message } from '@anteroom/contracts-shared';
import { Outbox, type OutboxRow, outboxParam } from '@anteroom/platform-messaging';
import { Idempotency, Ids, UnitOfWork, idempotencyAnswerSql } from '@anteroom/platform-persistence';
import { Calendar, type CalendarRecord, type DayChange, type HistoryEntry } from '../application/calendar/calendar';
import { recordOnlySql, recordWithAnswerSql } from './record.sql';

const withAnswerSql = recordWithAnswerSql(idempotencyAnswerSql(4));

type ChangedDay = Message<typeof CalendarChanged>['body'];

interface RevisionRow {
  branchId: string;
  date: string;
  revision: number;
}

/** Revisions, changes, history and messages in PostgreSQL. */
export class PostgresCalendar extends Calendar {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly outbox: Outbox,
    private readonly idempotency: Idempotency,
    private readonly ids: Ids,
  ) {
    super();
  }

  async record(record: CalendarRecord): Promise<void> {
    const days = byDay(record.changes);
    for (const { kind, facts } of record.announcements ?? []) this.outbox.add(kind, facts);
    for (const { branchId, date } of days) this.announceDay(branchId, date);
    const rows = this.outbox.takePending();
    const history = (record.history ?? []).map((entry) => historyRow(this.ids.next(), entry));
    const values = [JSON.stringify(days.map(dayRow)), JSON.stringify(history), outboxParam(rows)];
    const revisions = record.answer
      ? await this.unitOfWork.conclude<RevisionRow>(withAnswerSql, [
          ...values,
          ...this.idempotency.answerParams(record.answer),
        ])
      : await this.unitOfWork.conclude<RevisionRow>(recordOnlySql, values);
    this.outbox.written(rows.map((row) => asWritten(row, days, revisions)));
  }

  /** Its revision and changes are filled in by the statement that assigns them. */
  private announceDay(branchId: string, date: string): void {
    const body: ChangedDay = { branchId, date, revision: 0, changes: [] };
    this.outbox.add(CalendarChanged, { aggregateId: branchId, aggregateVersion: 0, body });
  }
}

/** All changes of a day together, in the order in which they were made. */
function byDay(changes: readonly DayChange[]): ChangedDay[] {
  const days = new Map<string, ChangedDay>();
  for (const { branchId, date, change } of changes) {
    const key = `${branchId} ${date}`;
    const day = days.get(key) ?? { branchId, date, revision: 0, changes: [] };
    day.changes.push(change);
    days.set(key, day);
  }
  return [...days.values()];
}

function dayRow({ branchId, date, changes }: ChangedDay): object {
  return { branch_id: branchId, day: date, changes };
}

function historyRow(id: string, entry: HistoryEntry): object {
  const { branchId, appointmentId, version, at, by, kind, fields } = entry;
  return {
    id,
    branch_id: branchId,
    appointment_id: appointmentId,
    version,
    at: at.toString(),
    by_id: by.id,
    by_name: by.name,
    by_colour: by.colour,
    kind,
    fields,
  };
}

/** The row as the statement wrote it: a day's message carries the revision that was assigned. */
function asWritten(row: OutboxRow, days: readonly ChangedDay[], revisions: readonly RevisionRow[]): OutboxRow {
  if (row.message.kind !== CalendarChanged.name) return row;
  const told = row.message.body as ChangedDay;
  const isSameDay = (day: { branchId: string; date: string }) =>
    day.branchId === told.branchId && day.date === told.date;
  const revision = revisions.find(isSameDay)?.revision ?? 0;
  const body: ChangedDay = { ...told, revision, changes: days.find(isSameDay)?.changes ?? [] };
  return { ...row, message: { ...row.message, aggregateVersion: revision, body } };
}
