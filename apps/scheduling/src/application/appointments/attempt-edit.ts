import type { Appointment as AppointmentInFull, EditAppointment as EditRequest } from '@anteroom/contracts-scheduling';
import type { Temporal } from '@anteroom/kernel';
import type { Appointment } from '../../domain/appointment';
import { type FieldChange, kindOfEdit, overlapNote } from '../../domain/appointment-fields';
import type { BookingContext } from '../../domain/booking-context';
import type { Cause, Staff } from '../../domain/staff';
import { calendarInstant } from '../../domain/interval.rules';
import { Calendar } from '../calendar/calendar';
import { surroundingsIn, visitDayIn } from '../calendar/surroundings';
import { type ContextQuestion, Schedule } from '../claiming/schedule';
import { clientIdOf, clientOf, emailOf } from '../clients/client-choice';
import { holdTakenOver } from '../holds/hold-view';
import { RegroupVisits } from '../visits/regroup-visits';
import type { ClientDay } from '../visits/visit-days';
import { inFull } from './appointment-view';
import { Appointments } from './appointments';
import { type Before, beforeChangeOf } from './before';
import { ReadAppointment } from './read-appointment';
import { requireFresh } from './stale';
import { type Trace, traceOf, traceOfAll } from './trace';

export interface EditCommand {
  readonly appointmentId: string;
  readonly edit: EditRequest;
  /** What the edit was based on. */
  readonly version: number;
  readonly by: Staff;
}

/**
 * One attempt at an edit: all rules, all seats, and what it leaves behind. It joins the running unit of work, which is to
 * be one of a `Contest`: a lost claim ends it.
 */
export class AttemptEdit {
  constructor(
    private readonly schedule: Schedule,
    private readonly appointments: Appointments,
    private readonly readAppointment: ReadAppointment,
    private readonly calendar: Calendar,
    private readonly regroupVisits: RegroupVisits,
  ) {}

  /**
   * @throws DomainError `stale` with the current state; `change-not-allowed`; and as a booking
   * @throws TimeTaken when the rules hold but seats are taken
   */
  async execute(command: EditCommand, now: Temporal.Instant): Promise<AppointmentInFull> {
    const { appointmentId, edit, by } = command;
    const appointment = await this.appointments.getForChange(appointmentId, clientIdOf(edit.client));
    await requireFresh(appointment, { version: command.version, branchIds: by.branchIds }, this.readAppointment);
    const context = await this.schedule.read(questionOf(appointment, command, now));
    context.hold?.requireHolder(by);
    const before = beforeChangeOf(appointment, context.names);
    const client = edit.client === undefined ? undefined : clientOf(edit.client, context);
    const claim = appointment.edit({ edit, client, context }, { by, now });
    const regrouped = bearsOnVisits(edit) ? await this.regroup(appointment, context, { by, now }) : [];
    if (claim) await this.schedule.claim([claim], { freeing: [appointment.id], consuming: context.hold });
    await this.appointments.save(appointment);
    await this.record(appointment, {
      context,
      before,
      regrouped,
      email: emailOf(edit.client),
      also: overlapNote(edit),
    });
    return inFull(appointment, context.names, context.branch.currency);
  }

  private regroup(appointment: Appointment, context: BookingContext, cause: Cause): Promise<Trace[]> {
    return this.regroupVisits.execute([appointment], visitDayIn(context), cause);
  }

  private async record(
    appointment: Appointment,
    told: {
      context: BookingContext;
      before: Before;
      regrouped: readonly Trace[];
      email: string | undefined;
      also: readonly FieldChange[];
    },
  ): Promise<void> {
    const { context, before, regrouped, email, also } = told;
    const { changedAt: at, changedBy: by } = appointment;
    const doing = { before, by, at, named, email, also, surroundings: surroundingsIn(context) };
    const all = traceOfAll([traceOf(appointment, doing), ...regrouped]);
    await this.calendar.record({ ...all, changes: [...holdTakenOver(context), ...all.changes] });
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
    visitsOf: bearsOnVisits(edit) ? daysTouched(appointment, edit, start) : [],
    askerId: by.id,
    otherPersonIds: [appointment.teamMemberId],
    now,
  };
}

/** Whether the visits may be others after it: they follow from time and client. */
function bearsOnVisits({ start, end, services, client }: EditRequest): boolean {
  return [start, end, services, client].some((named) => named !== undefined);
}

/** Where the appointment was and where it comes to. */
function daysTouched(
  { clientId, startsAt }: Appointment,
  { client }: EditRequest,
  start: Temporal.Instant,
): ClientDay[] {
  const next = client === undefined ? clientId : (clientIdOf(client) ?? null);
  return [
    ...(clientId === null ? [] : [{ clientId, at: startsAt }]),
    ...(next === null ? [] : [{ clientId: next, at: start }]),
  ];
}
