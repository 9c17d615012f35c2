import type { Appointment as AppointmentInFull, EditAppointment as EditRequest } from '@anteroom/contracts-scheduling';
import type { StaffIdentity } from '@anteroom/contracts-shared';
import { DomainError, type Temporal } from '@anteroom/kernel';
import type { Appointment } from '../../domain/appointment';
import { type FieldChange, kindOfEdit } from '../../domain/appointment-fields';
import type { BookingContext } from '../../domain/booking-context';
import { calendarInstant } from '../../domain/interval.rules';
import { Calendar } from '../calendar/calendar';
import { surroundingsIn } from '../calendar/surroundings';
import { Contest } from '../claiming/contest';
import { type ContextQuestion, Schedule } from '../claiming/schedule';
import { clientIdOf, clientOf, emailOf } from '../clients/client-choice';
import { holdTakenOver } from '../holds/hold-view';
import { inFull } from './appointment-view';
import { Appointments } from './appointments';
import { type Before, beforeChangeOf } from './before';
import { ReadAppointment } from './read-appointment';
import { traceOf } from './trace';

export interface EditCommand {
  readonly appointmentId: string;
  readonly edit: EditRequest;
  /** What the edit was based on. */
  readonly version: number;
  readonly by: StaffIdentity;
}

/** Moves, resizes, reassigns or edits an appointment. What the edit does not name is not touched. */
export class EditAppointment {
  constructor(
    private readonly contest: Contest,
    private readonly schedule: Schedule,
    private readonly appointments: Appointments,
    private readonly readAppointment: ReadAppointment,
    private readonly calendar: Calendar,
  ) {}

  /** @throws DomainError `stale` with the current state; `change-not-allowed`; and as a booking */
  execute(command: EditCommand): Promise<AppointmentInFull> {
    return this.contest.run({ branchIds: command.by.branchIds }, (now) => this.attempt(command, now));
  }

  private async attempt(command: EditCommand, now: Temporal.Instant): Promise<AppointmentInFull> {
    const { appointmentId, edit, by } = command;
    const appointment = await this.appointments.getForChange(appointmentId);
    if (appointment.version !== command.version) throw await this.stale(command);
    const context = await this.schedule.read(questionOf(appointment, command, now));
    context.hold?.requireHolder(by);
    const before = beforeChangeOf(appointment, context.names);
    const client = edit.client === undefined ? undefined : clientOf(edit.client, context);
    const claim = appointment.edit({ edit, client, context }, { by, now });
    if (claim) await this.schedule.claim([claim], { freeing: [appointment.id], consuming: context.hold });
    await this.appointments.save(appointment);
    await this.record(appointment, { context, before, email: emailOf(edit.client) });
    return inFull(appointment, context.names, context.branch.currency);
  }

  private async record(
    appointment: Appointment,
    { context, before, email }: { context: BookingContext; before: Before; email: string | undefined },
  ): Promise<void> {
    const { changedAt: at, changedBy: by } = appointment;
    const doing = { before, by, at, named, email, surroundings: surroundingsIn(context) };
    const trace = traceOf(appointment, doing);
    await this.calendar.record({ ...trace, changes: [...holdTakenOver(context), ...trace.changes] });
  }

  private async stale({ appointmentId, by }: EditCommand): Promise<DomainError> {
    const current = await this.readAppointment.execute(appointmentId, by.branchIds);
    return new DomainError('stale', `${current.changedBy.name} changed this appointment meanwhile.`, { current });
  }
}

const named = (fields: readonly FieldChange[]) => {
  const kind = kindOfEdit(fields);
  return { kind, deed: kind };
};

function questionOf(appointment: Appointment, { edit, by }: EditCommand, now: Temporal.Instant): ContextQuestion {
  const start = edit.start === undefined ? appointment.startsAt : calendarInstant(edit.start);
  const followsServices = edit.services !== undefined && edit.services.length > 0;
  const sameLength = followsServices ? undefined : start.add({ minutes: appointment.interval.minutes });
  return {
    branchId: appointment.branchId,
    teamMemberId: edit.teamMemberId ?? appointment.teamMemberId,
    services: edit.services ?? appointment.lines,
    unitIds: [...(edit.resourceIds ?? []), ...appointment.resourceUnitIds],
    start,
    end: edit.end === undefined ? sameLength : calendarInstant(edit.end),
    holdId: edit.holdId,
    clientId: clientIdOf(edit.client),
    askerId: by.id,
    otherPersonIds: [appointment.teamMemberId],
    now,
  };
}
