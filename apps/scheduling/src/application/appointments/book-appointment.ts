import type { Appointment as AppointmentInFull, BookAppointment as BookRequest } from '@anteroom/contracts-scheduling';
import type { StaffIdentity } from '@anteroom/contracts-shared';
import type { Temporal } from '@anteroom/kernel';
import { Idempotency, requestHash, sentTogether } from '@anteroom/platform-persistence';
import { Appointment } from '../../domain/appointment';
import { type FieldChange, overlapNote } from '../../domain/appointment-fields';
import type { BookingContext } from '../../domain/booking-context';
import { calendarInstant } from '../../domain/interval.rules';
import { Calendar } from '../calendar/calendar';
import { surroundingsIn, visitDayIn } from '../calendar/surroundings';
import { Contest } from '../claiming/contest';
import type { Rivalry } from '../claiming/rivals';
import { type ContextQuestion, Schedule } from '../claiming/schedule';
import { clientIdOf, clientOf, clientsNamed, emailOf } from '../clients/client-choice';
import { holdTakenOver } from '../holds/hold-view';
import { RegroupVisits } from '../visits/regroup-visits';
import { inFull } from './appointment-view';
import { Appointments } from './appointments';
import { type Trace, traceOf, traceOfAll } from './trace';

export interface BookingCommand {
  readonly branchId: string;
  readonly request: BookRequest;
  readonly by: StaffIdentity;
  readonly idempotencyKey: string;
}

/** Books an appointment: with its hold, from a free time, blank, or deliberately over another one. */
export class BookAppointment {
  constructor(
    private readonly contest: Contest,
    private readonly idempotency: Idempotency,
    private readonly schedule: Schedule,
    private readonly appointments: Appointments,
    private readonly calendar: Calendar,
    private readonly regroupVisits: RegroupVisits,
  ) {}

  /**
   * The same key and request a second time gets the first answer.
   * @throws DomainError `slot-taken`, `hold-expired`, `outside-working-time`, and those of bad input
   */
  execute(command: BookingCommand): Promise<AppointmentInFull> {
    return this.contest.run(
      { branchIds: [command.branchId] },
      (now) => this.attempt(command, now),
      this.rivalryOf(command),
    );
  }

  /** Whoever takes over a hold has the time already, and whoever books over somebody has no rivals. */
  private rivalryOf({ branchId, request, by, idempotencyKey }: BookingCommand): Rivalry | undefined {
    const { teamMemberId, start, end, services, resourceIds, holdId, overbook } = request;
    if (holdId !== undefined || overbook !== undefined) return undefined;
    return {
      question: JSON.stringify(['book', branchId, teamMemberId, start, end, services, resourceIds, by.rights]),
      wasDone: () => this.idempotency.isKnown(idempotencyKey, by.id),
    };
  }

  private async attempt(command: BookingCommand, now: Temporal.Instant): Promise<AppointmentInFull> {
    const { branchId, request, by, idempotencyKey } = command;
    const [before, , context] = await sentTogether([
      this.idempotency.begin(idempotencyKey, by.id, requestHash({ branchId, request })),
      this.appointments.lockClients(clientsNamed(request.client)),
      this.schedule.read(questionOf(command, now)),
    ]);
    if (before.kind === 'seen') return before.answer as AppointmentInFull;
    context.hold?.requireHolder(by);
    const client = clientOf(request.client, context);
    const wanted = { request, client, context };
    const { appointment, claim } = Appointment.book(this.appointments.nextId(), wanted, { by, now });
    const regrouped = await this.regroupVisits.execute([appointment], visitDayIn(context), { by, now });
    const [, , answer] = await sentTogether([
      this.schedule.claim([claim], { consuming: context.hold }),
      this.appointments.add(appointment),
      this.record(appointment, { context, regrouped, email: emailOf(request.client), also: overlapNote(request) }),
    ]);
    return answer;
  }

  private async record(
    appointment: Appointment,
    told: {
      context: BookingContext;
      regrouped: readonly Trace[];
      email: string | undefined;
      also: readonly FieldChange[];
    },
  ): Promise<AppointmentInFull> {
    const { context, regrouped, email, also } = told;
    const answer = inFull(appointment, context.names, context.branch.currency);
    const { bookedAt: at, bookedBy: by } = appointment;
    const doing = { before: null, by, at, named, email, also, surroundings: surroundingsIn(context) };
    const all = traceOfAll([traceOf(appointment, doing), ...regrouped]);
    await this.calendar.record({ ...all, changes: [...holdTakenOver(context), ...all.changes], answer });
    return answer;
  }
}

const named = () => ({ kind: 'booked', deed: 'booked' }) as const;

function questionOf({ branchId, request, by }: BookingCommand, now: Temporal.Instant): ContextQuestion {
  const clientId = clientIdOf(request.client);
  const start = calendarInstant(request.start);
  return {
    branchId,
    teamMemberId: request.teamMemberId,
    services: request.services,
    unitIds: request.resourceIds ?? [],
    start,
    end: request.end === undefined ? undefined : calendarInstant(request.end),
    holdId: request.holdId,
    clientId,
    visitsOf: clientId === undefined ? [] : [{ clientId, at: start }],
    askerId: by.id,
    now,
  };
}
