import type { Appointment as AppointmentInFull, ChangeStatus as StatusRequest } from '@anteroom/contracts-scheduling';
import type { Temporal } from '@anteroom/kernel';
import type { Act, Appointment } from '../../domain/appointment';
import { takesTime } from '../../domain/attendance.rules';
import type { BookingContext } from '../../domain/booking-context';
import type { Claim } from '../../domain/claim';
import type { Staff } from '../../domain/staff';
import { Calendar } from '../calendar/calendar';
import { surroundingsIn } from '../calendar/surroundings';
import { Contest } from '../claiming/contest';
import { Schedule } from '../claiming/schedule';
import { inFull } from './appointment-view';
import { Appointments } from './appointments';
import { type Before, beforeChangeOf } from './before';
import { traceOf, traceOfAll } from './trace';

export interface StatusCommand {
  readonly appointmentId: string;
  readonly request: StatusRequest;
  readonly by: Staff;
}

interface Changed {
  readonly appointment: Appointment;
  readonly context: BookingContext;
  readonly before: Before;
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
        ? await this.appointments.listVisitForChange(await this.appointments.getVisitId(appointmentId))
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
    const before = beforeChangeOf(appointment, context.names);
    const claim = appointment.changeStatus(status, reason ?? null, { act, context });
    return { appointment, context, claim, before };
  }

  private async occupy(changed: readonly Changed[]): Promise<void> {
    const claims = changed.flatMap(({ claim }) => claim ?? []);
    if (claims.length > 0) await this.schedule.claim(claims);
    const freed = changed.filter(({ appointment }) => !takesTime(appointment.status));
    if (freed.length > 0) await this.schedule.free(freed.map(({ appointment }) => appointment.id));
  }

  private record(changed: readonly Changed[]): Promise<void> {
    const traces = changed.map(({ appointment, context, before }) => {
      const { changedAt: at, changedBy: by } = appointment;
      return traceOf(appointment, { before, by, at, named, surroundings: surroundingsIn(context) });
    });
    return this.calendar.record(traceOfAll(traces));
  }
}

const named = () => ({ kind: 'status', deed: 'status' }) as const;
