import type { Appointment as AppointmentInFull } from '@anteroom/contracts-scheduling';
import type { Appointment } from '../../domain/appointment';
import type { BookingContext } from '../../domain/booking-context';
import type { Act, Staff } from '../../domain/staff';
import { linksByHand } from '../../domain/visit-by-hand.rules';
import { inFull } from '../appointments/appointment-view';
import { Appointments } from '../appointments/appointments';
import { type Before, beforeChangeOf } from '../appointments/before';
import { ReadAppointment } from '../appointments/read-appointment';
import { requireFresh } from '../appointments/stale';
import { traceOf, traceOfAll } from '../appointments/trace';
import { Calendar } from '../calendar/calendar';
import { surroundingsIn, visitDayIn } from '../calendar/surroundings';
import { Contest } from '../claiming/contest';
import { questionAbout } from '../claiming/question-about';
import { Schedule } from '../claiming/schedule';
import { type Company, companyIn } from './company';
import { RegroupVisits } from './regroup-visits';
import { dayOf } from './visit-days';

export interface PlacementCommand {
  readonly appointmentId: string;
  /** The appointment whose visit it joins; null: it becomes a visit of its own. */
  readonly withId: string | null;
  readonly version: number;
  readonly by: Staff;
}

interface Placed {
  readonly appointment: Appointment;
  readonly context: BookingContext;
  readonly before: Before;
}

/** Attaches an appointment to the visit of another one by hand, or detaches it. Recounts keep what was done by hand. */
export class PlaceInVisit {
  constructor(
    private readonly contest: Contest,
    private readonly schedule: Schedule,
    private readonly appointments: Appointments,
    private readonly readAppointment: ReadAppointment,
    private readonly regroupVisits: RegroupVisits,
    private readonly calendar: Calendar,
  ) {}

  /** @throws DomainError `stale`, `change-not-allowed`, `unknown-reference`, `payment-in-progress` */
  execute(command: PlacementCommand): Promise<AppointmentInFull> {
    const { by } = command;
    return this.contest.run({ branchIds: by.branchIds }, (now) => this.attempt(command, { by, now }));
  }

  private async attempt(
    { appointmentId, withId, version, by }: PlacementCommand,
    act: Act,
  ): Promise<AppointmentInFull> {
    const appointment = await this.appointments.getForChange(appointmentId);
    await requireFresh(appointment, { version, branchIds: by.branchIds }, this.readAppointment);
    const context = await this.schedule.read(questionAbout(appointment, act, dayOf(appointment)));
    const { mates, branch } = context;
    const links = linksByHand(appointment, withId, { mates, visitIntervalMinutes: branch.visitIntervalMinutes });
    const placed = [
      this.place({ appointment, context, links }, act),
      ...(await this.placeOthers(appointment, links, act)),
    ];
    const changed = placed.map((one) => one.appointment);
    const regrouped = await this.regroupVisits.execute(changed, visitDayIn(context), act);
    for (const one of changed) await this.appointments.save(one);
    const company = companyIn(mates, changed);
    await this.calendar.record(traceOfAll([...placed.map((one) => traceOfPlaced(one, company, act)), ...regrouped]));
    return inFull(appointment, context.names, branch.currency);
  }

  /** Those that were in its visit through it. */
  private async placeOthers(leaving: Appointment, links: Links, act: Act): Promise<Placed[]> {
    const ids = [...links.keys()].filter((id) => id !== leaving.id);
    const clients = leaving.clientId === null ? [] : [leaving.clientId];
    const others = ids.length > 0 ? await this.appointments.listMatesForChange(clients, ids) : [];
    const placed: Placed[] = [];
    for (const appointment of others) {
      const context = await this.schedule.read(questionAbout(appointment, act, []));
      placed.push(this.place({ appointment, context, links }, act));
    }
    return placed;
  }

  private place({ appointment, context, links }: Omit<Placed, 'before'> & { links: Links }, act: Act): Placed {
    const before = beforeChangeOf(appointment, context.names);
    appointment.placeByHand(links.get(appointment.id) ?? null, act);
    return { appointment, context, before };
  }
}

type Links = ReadonlyMap<string, string | null>;

const named = () => ({ kind: 'visit', deed: 'visit' }) as const;

function traceOfPlaced({ appointment, context, before }: Placed, company: Company, { by, now: at }: Act) {
  const also = company(appointment.id);
  return traceOf(appointment, { before, by, at, named, also, surroundings: surroundingsIn(context) });
}
