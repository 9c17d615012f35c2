import { Clock } from '@anteroom/platform-persistence';
import type { Appointment } from '../../domain/appointment';
import { type ChangeKind, fieldChanges, fieldsOf } from '../../domain/appointment-fields';
import { anteroom } from '../../domain/staff';
import { cardOf } from '../appointments/appointment-view';
import { Appointments } from '../appointments/appointments';
import { Calendar, type CalendarRecord, type HistoryEntry } from '../calendar/calendar';
import { dayChanges } from '../calendar/day-changes';
import { BranchNames } from './branch-names';

export interface ClientEffect {
  readonly kind: ChangeKind;
  /** Returns whether it changed the appointment. */
  readonly apply: (appointment: Appointment) => boolean;
}

/** Writes what a client's card changes on appointments, as done by Anteroom itself: a part of the client messages. */
export class RecordClient {
  constructor(
    private readonly clock: Clock,
    private readonly appointments: Appointments,
    private readonly branchNames: BranchNames,
    private readonly calendar: Calendar,
  ) {}

  /** @param among locked by the running unit */
  async execute(branchId: string, among: readonly Appointment[], { kind, apply }: ClientEffect): Promise<void> {
    if (among.length === 0) return;
    const { timeZone, names } = await this.branchNames.read(branchId, among);
    const history: HistoryEntry[] = [];
    const changes: CalendarRecord['changes'][number][] = [];
    for (const appointment of among) {
      const before = fieldsOf(appointment, names);
      if (!apply(appointment)) continue;
      await this.appointments.save(appointment);
      const { id, version, interval } = appointment;
      const fields = fieldChanges(before, fieldsOf(appointment, names));
      history.push({ branchId, appointmentId: id, version, at: this.clock.now(), by: anteroom, kind, fields });
      const value = { kind: 'appointment' as const, id, value: cardOf(appointment, names) };
      changes.push(...dayChanges({ branchId, timeZone, after: interval, value }));
    }
    if (history.length > 0) await this.calendar.record({ changes, history });
  }
}
