import type { Appointment as AppointmentInFull, ChangeStatus as StatusRequest } from '@anteroom/contracts-scheduling';
import { DomainError, type Temporal } from '@anteroom/kernel';
import type { Appointment } from '../../domain/appointment';
import { type FieldChange, overlapNote } from '../../domain/appointment-fields';
import { type AttendanceStatus, isStepForward, takesTime } from '../../domain/attendance.rules';
import type { BookingContext } from '../../domain/booking-context';
import type { Claim } from '../../domain/claim';
import type { Act, Staff } from '../../domain/staff';
import { Calendar } from '../calendar/calendar';
import { surroundingsIn, visitDayIn } from '../calendar/surroundings';
import { Contest } from '../claiming/contest';
import { questionAbout } from '../claiming/question-about';
import { Schedule } from '../claiming/schedule';
import { RegroupVisits } from '../visits/regroup-visits';
import { type ClientDay, dayOf } from '../visits/visit-days';
import { inFull } from './appointment-view';
import { Appointments } from './appointments';
import { type Before, beforeChangeOf } from './before';
import { type Trace, traceOf, traceOfAll } from './trace';

export interface StatusCommand {
  readonly appointmentId: string;
  readonly request: StatusRequest;
  readonly by: Staff;
}

/** An appointment and the status that it is to get. */
interface Step {
  readonly appointment: Appointment;
  readonly to: AttendanceStatus;
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
    private readonly regroupVisits: RegroupVisits,
  ) {}

  /**
   * An appointment that has the status already stays as it is, so that a retry has one effect. With the whole visit, those
   * of it that may go to the status in the same direction do; a missed one does not arrive because another one does.
   * @returns those that changed
   * @throws DomainError `status-not-allowed`, `payment-in-progress`, `right-missing` when it is the addressed one that may
   *   not; `slot-taken` when a cancelled one comes back too late
   */
  execute(command: StatusCommand): Promise<AppointmentInFull[]> {
    return this.contest.run({ branchIds: command.by.branchIds }, (now) => this.attempt(command, now));
  }

  private async attempt(command: StatusCommand, now: Temporal.Instant): Promise<AppointmentInFull[]> {
    const { request, by } = command;
    const steps = (await this.stepsOf(command)).filter(({ appointment, to }) => appointment.status !== to);
    if (steps.length === 0) return [];
    const bears = steps.some(bearsOnVisits);
    const days = bears ? steps.flatMap(({ appointment }) => dayOf(appointment)) : [];
    const act = { by, now };
    const changed: Changed[] = [];
    for (const step of steps) changed.push(await this.change(step, { request, act, days }));
    const regrouped = bears ? await this.regroup(changed, act) : [];
    await this.occupy(changed);
    for (const { appointment } of changed) await this.appointments.save(appointment);
    await this.record(changed, regrouped, overlapNote(request));
    return changed.map(({ appointment, context }) => inFull(appointment, context.names, context.branch.currency));
  }

  private async stepsOf({ appointmentId, request }: StatusCommand): Promise<Step[]> {
    const addressed = await this.appointments.getForChange(appointmentId);
    const step = { appointment: addressed, to: request.status };
    if (request.also) return [step, ...(await this.furtherSteps(addressed, request.also))];
    if (request.scope === 'appointment') return [step];
    const visit = await this.appointments.listVisitForChange(addressed.visitId);
    const others = visit.filter(({ id }) => id !== appointmentId).map((appointment) => ({ ...step, appointment }));
    const isForward = addressed.status === step.to || isForwardStep(step);
    return [step, ...others.filter((other) => isOpen(other) && isForwardStep(other) === isForward)];
  }

  /** @throws DomainError `unknown-reference` for one that is not of the same client */
  private async furtherSteps(addressed: Appointment, also: Also): Promise<Step[]> {
    const wanted = wantedIn(also);
    const clients = addressed.clientId === null ? [] : [addressed.clientId];
    const found = await this.appointments.listMatesForChange(clients, Object.keys(wanted));
    if (found.length < also.length) {
      throw new DomainError('unknown-reference', 'These are not all appointments of this client.', { path: 'also' });
    }
    return found.flatMap((appointment) => ({ appointment, to: wanted[appointment.id] ?? appointment.status }));
  }

  private async change(
    { appointment, to }: Step,
    { act, request, days }: { act: Act; request: StatusRequest; days: readonly ClientDay[] },
  ): Promise<Changed> {
    const context = await this.schedule.read(questionAbout(appointment, act, days));
    const before = beforeChangeOf(appointment, context.names);
    const { reason = null, unusualTime, clientOverlap } = request;
    const said = { reason, isUnusualTimeMeant: unusualTime === true, clientOverlap };
    const claim = appointment.changeStatus(to, said, { act, context });
    return { appointment, context, claim, before };
  }

  /** Every context was read with the days of all, before anything was written. */
  private async regroup(changed: readonly Changed[], cause: Act): Promise<Trace[]> {
    const [first] = changed;
    if (!first) return [];
    const appointments = changed.map(({ appointment }) => appointment);
    return this.regroupVisits.execute(appointments, visitDayIn(first.context), cause);
  }

  private async occupy(changed: readonly Changed[]): Promise<void> {
    const claims = changed.flatMap(({ claim }) => claim ?? []);
    if (claims.length > 0) await this.schedule.claim(claims);
    const freed = changed.filter(({ appointment }) => !takesTime(appointment.status));
    if (freed.length > 0) await this.schedule.free(freed.map(({ appointment }) => appointment.id));
  }

  private record(
    changed: readonly Changed[],
    regrouped: readonly Trace[],
    also: readonly FieldChange[],
  ): Promise<void> {
    const traces = changed.map(({ appointment, context, before }) => {
      const { changedAt: at, changedBy: by } = appointment;
      return traceOf(appointment, { before, by, at, named, also, surroundings: surroundingsIn(context) });
    });
    return this.calendar.record(traceOfAll([...traces, ...regrouped]));
  }
}

const named = () => ({ kind: 'status', deed: 'status' }) as const;

const isForwardStep = ({ appointment, to }: Step) => isStepForward(appointment.status, to);
const isOpen = ({ appointment: { refused }, to }: Step) => refused[to] === undefined;

/** Whether the visits may be others after it: a cancelled appointment binds nobody. */
function bearsOnVisits({ appointment, to }: Step): boolean {
  return takesTime(appointment.status) !== takesTime(to);
}

type Also = NonNullable<StatusRequest['also']>;

function wantedIn(also: Also): Partial<Record<string, AttendanceStatus>> {
  return Object.fromEntries(also.map(({ appointmentId, status }) => [appointmentId, status]));
}
