import { Temporal } from '@anteroom/kernel';
import { branches } from './branches';
import { type DemoClient, type DemoSize, clientCount, demoClients } from './clients';
import { Dice, seedOf } from './dice';
import { demoSerialId } from './ids';
import { type DemoStatus, type PlannedAttendance, planAttendance } from './plan-attendance';
import { type PlannedAppointment, type PlannedShift, planDay } from './plan-day';
import { type PlannedComing, planVisits } from './plan-visits';
import { type DemoUser, demoUsers } from './users';
import { visitsOf } from './visits';

/** What was booked, as a bill reads it; amounts in minor units. */
export interface DemoLine {
  readonly serviceId: string;
  readonly name: string;
  readonly quantity: number;
  /** Of one. */
  readonly price: { readonly amount: number; readonly currency: string };
}

/** An appointment with everything that any service keeps of it. Times in epoch minutes: see {@link atMinute}. */
export interface DemoAppointment extends PlannedAppointment, PlannedAttendance {
  readonly id: string;
  /** The id of that appointment of the visit that was booked first: its own where the client comes for one. */
  readonly visitId: string;
  readonly branch: 0 | 1;
  readonly client: DemoClient;
  readonly lines: readonly DemoLine[];
  /** Each status it reached, oldest first: reaching the n-th one made version n. */
  readonly steps: readonly { readonly status: DemoStatus; readonly at: number }[];
  readonly bookedAt: number;
  readonly bookedBy: DemoUser;
  readonly comment: string;
}

export interface DemoDay {
  readonly branch: 0 | 1;
  /** Local date in the branch's zone. */
  readonly date: string;
  readonly shifts: readonly PlannedShift[];
  readonly appointments: readonly DemoAppointment[];
}

/** How far the demo reaches from the day on which it is loaded. */
export const periods: Readonly<Record<DemoSize, { readonly daysBack: number; readonly daysAhead: number }>> = {
  full: { daysBack: 183, daysAhead: 31 },
  small: { daysBack: 7, daysAhead: 7 },
};

const comments = [
  '',
  '',
  '',
  '',
  '',
  'Prefers mornings',
  'Comes with an interpreter',
  'Bring earlier results',
  'Needs a lift',
];

/** How full a day is, in percent of what fits: today is busy, the past was, the future fills up from here. */
function fillOf(daysFromToday: number): number {
  if (daysFromToday === 0) return 88;
  if (daysFromToday < 0) return 74;
  return Math.max(18, 70 - daysFromToday * 3);
}

/** The instant of an epoch minute, in ISO 8601. */
export const atMinute = (minute: number): string => new Date(minute * 60_000).toISOString();

/** What the demo is to be: its size, and the moment at which it stands. */
export interface DemoOrder {
  readonly size: DemoSize;
  readonly now: Temporal.Instant;
}

/**
 * Every day of the demo centre, the first branch's and then the second's, oldest first: who works, who comes, and what
 * has become of it by `now`. The same order gives the same appointments, ids and times in every service, so that each
 * loads its own part and nothing has to be sent. A day is made when it is asked for; all of the large demo take seconds.
 */
export function* demoDays(order: DemoOrder): Generator<DemoDay> {
  const clients = demoClients(clientCount[order.size]);
  for (const branch of [0, 1] as const) {
    const days = new DaysOfBranch(
      branch,
      clients.filter((client) => client.branch === branch),
      order.now,
    );
    yield* days.over(periods[order.size]);
  }
}

class DaysOfBranch {
  private serial: number;
  private readonly now: number;
  private readonly receptionists: readonly DemoUser[];

  constructor(
    private readonly branch: 0 | 1,
    private readonly clients: readonly DemoClient[],
    private readonly loadedAt: Temporal.Instant,
  ) {
    this.now = Math.floor(loadedAt.epochMilliseconds / 60_000);
    this.serial = branch * 1_000_000;
    this.receptionists = demoUsers.filter((user) => user.role === 'receptionist' && user.branches.includes(branch));
  }

  *over({ daysBack, daysAhead }: (typeof periods)[DemoSize]): Generator<DemoDay> {
    const { name, timeZone } = branches[this.branch];
    const today = this.loadedAt.toZonedDateTimeISO(timeZone).toPlainDate();
    for (let offset = -daysBack; offset <= daysAhead; offset++) {
      const date = today.add({ days: offset }).toString();
      const plan = planDay(this.branch, date, fillOf(offset), offset === 0 ? 'everybody' : 'by-weekday');
      const dice = new Dice(seedOf(`visitors ${name} ${date}`));
      const comings = planVisits(plan.appointments, this.clients, dice);
      const appointments = comings.flatMap((coming) => this.booked(coming, dice));
      yield { branch: this.branch, date, shifts: plan.shifts, appointments };
    }
  }

  /** One call booked all of it. */
  private booked(coming: PlannedComing, dice: Dice): DemoAppointment[] {
    const [first] = coming.appointments;
    const start = first?.start ?? this.now;
    const bookedAt = Math.min(start - coming.leadMinutes, this.now - dice.int(30, 3_000));
    const bookedBy = dice.pick(this.receptionists);
    const facts = { branch: this.branch, client: coming.client, bookedAt, bookedBy };
    const appointments = coming.appointments.map((planned) => {
      const fate = { now: this.now, reliability: coming.reliability, dice };
      const attendance = planAttendance({ ...planned, bookedAt }, fate);
      return { ...facts, ...planned, ...attendance, ...this.own(planned, attendance), comment: dice.pick(comments) };
    });
    return visitsOf(appointments);
  }

  private own(
    { offer }: PlannedAppointment,
    { times }: PlannedAttendance,
  ): Pick<DemoAppointment, 'id' | 'lines' | 'steps'> {
    this.serial += 1;
    const price = { amount: offer.price, currency: branches[this.branch].currency };
    const reached = Object.entries(times) as [DemoStatus, number][];
    return {
      id: demoSerialId('appointment', this.serial),
      lines: [{ serviceId: offer.id, name: offer.name, quantity: 1, price }],
      steps: reached.map(([status, at]) => ({ status, at })).sort((a, b) => a.at - b.at),
    };
  }
}
