import type { Appointment as AppointmentInFull, ChangeStatus as StatusRequest } from '@anteroom/contracts-scheduling';
import type { StaffIdentity } from '@anteroom/contracts-shared';
import type { Temporal } from '@anteroom/kernel';
import type { Act, Appointment } from '../../domain/appointment';
import { type FieldChange, fieldChanges, fieldsOf } from '../../domain/appointment-fields';
import { takesTime } from '../../domain/attendance.rules';
import type { BookingContext } from '../../domain/booking-context';
import type { Claim } from '../../domain/claim';
import { Calendar } from '../calendar/calendar';
import { dayChanges } from '../calendar/day-changes';
import { Contest } from '../claiming/contest';
import { Schedule } from '../claiming/schedule';
import { cardOf, inFull } from './appointment-view';
import { Appointments } from './appointments';

export interface StatusCommand {
  readonly appointmentId: string;
  readonly request: StatusRequest;
  readonly by: StaffIdentity;
}

interface Changed {
  readonly appointment: Appointment;
  readonly context: BookingContext;
  readonly fields: readonly FieldChange[];
  readonly claim: Claim | null;
}

/** Sets the attendance status of an appointment or of its whole visit, in one transaction. */
export class ChangeStatus {
  constructor(
    private readonly contest: Contest,
    private readonly schedule: Schedule,
    private readonly appointments: Appointments,
    private readonly calendar: Calendar,
  ) {}

  /**
   * An appointment that has the status already stays as it is, so that a retry has one effect.
   * @throws DomainError `status-not-allowed`, `right-missing`; `slot-taken` when a cancelled one comes back too late
   */
  execute(command: StatusCommand): Promise<AppointmentInFull[]> {
    return this.contest.run({ branchIds: command.by.branchIds }, (now) => this.attempt(command, now));
  }

  private async attempt({ appointmentId, request, by }: StatusCommand, now: Temporal.Instant) {
    const addressed =
      request.scope === 'visit'
        ? await this.appointments.listVisitForChange(appointmentId)
        : [await this.appointments.getForChange(appointmentId)];
    const changing = addressed.filter(({ status }) => status !== request.status);
    const changed: Changed[] = [];
    for (const appointment of changing) changed.push(await this.change(appointment, request, { by, now }));
    if (changed.length === 0) return [];
    await this.occupy(changed);
    for (const { appointment } of changed) await this.appointments.save(appointment);
    await this.record(changed);
    return changed.map(({ appointment, context }) => inFull(appointment, context.names, context.branch.currency));
  }

  private async change(appointment: Appointment, { status, reason }: StatusRequest, act: Act): Promise<Changed> {
    const context = await this.schedule.read({
      branchId: appointment.branchId,
      teamMemberId: appointment.teamMemberId,
      services: appointment.lines,
      unitIds: appointment.resourceUnitIds,
      start: appointment.startsAt,
      end: appointment.endsAt,
      askerId: act.by.id,
      now: act.now,
    });
    const before = fieldsOf(appointment, context.names);
    const claim = appointment.changeStatus(status, reason ?? null, { act, context });
    return { appointment, context, claim, fields: fieldChanges(before, fieldsOf(appointment, context.names)) };
  }

  private async occupy(changed: readonly Changed[]): Promise<void> {
    const claims = changed.flatMap(({ claim }) => claim ?? []);
    if (claims.length > 0) await this.schedule.claim(claims);
    const freed = changed.filter(({ appointment }) => !takesTime(appointment.status));
    if (freed.length > 0) await this.schedule.free(freed.map(({ appointment }) => appointment.id));
  }

  private record(changed: readonly Changed[]): Promise<void> {
    return this.calendar.record({
      changes: changed.flatMap(({ appointment, context: { branch, names } }) =>
        dayChanges({
          branchId: branch.id,
          timeZone: branch.timeZone,
          after: appointment.interval,
          value: { kind: 'appointment', id: appointment.id, value: cardOf(appointment, names) },
        }),
      ),
      history: changed.map(({ appointment, fields }) => ({
        branchId: appointment.branchId,
        appointmentId: appointment.id,
        version: appointment.version,
        at: appointment.changedAt,
        by: appointment.changedBy,
        kind: 'status',
        fields,
      })),
    });
  }
}
