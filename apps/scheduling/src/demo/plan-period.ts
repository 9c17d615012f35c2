import { Temporal } from '@anteroom/kernel';
import { type DemoClient, type DemoUser, Dice, branches, demoSerialId, demoUsers, seedOf } from '@anteroom/demo-centre';
import { type PlannedAttendance, planAttendance } from './plan-attendance';
import { type PlannedAppointment, type PlannedShift, planDay } from './plan-day';

export interface DemoAppointment extends PlannedAppointment, PlannedAttendance {
  readonly id: string;
  readonly branch: 0 | 1;
  readonly client: DemoClient;
  readonly bookedAt: number;
  readonly bookedBy: DemoUser;
  readonly comment: string;
}

export interface DemoDay {
  readonly branch: 0 | 1;
  readonly date: string;
  readonly shifts: readonly PlannedShift[];
  readonly appointments: readonly DemoAppointment[];
}

/** How far the demo reaches from the day on which it is loaded. */
export interface DemoPeriod {
  readonly daysBack: number;
  readonly daysAhead: number;
}
export const periods = {
  full: { daysBack: 183, daysAhead: 31 },
  small: { daysBack: 7, daysAhead: 7 },
} as const satisfies Record<string, DemoPeriod>;

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

const minutesOf = (instant: Temporal.Instant): number => Math.floor(instant.epochMilliseconds / 60_000);

/**
 * The demo centre's days of a branch, oldest first: who works, who comes, and what has become of it by `now`. The same
 * `now` gives the same days; the appointments of a date do not depend on the other dates.
 */
export class DemoDays {
  private serial: number;
  private readonly now: number;
  private readonly receptionists: readonly DemoUser[];

  constructor(
    private readonly branch: 0 | 1,
    private readonly clients: readonly DemoClient[],
    private readonly loadedAt: Temporal.Instant,
  ) {
    this.now = minutesOf(loadedAt);
    this.serial = branch * 1_000_000;
    this.receptionists = demoUsers.filter((user) => user.role === 'receptionist' && user.branches.includes(branch));
  }

  *over(period: DemoPeriod): Generator<DemoDay> {
    const today = this.loadedAt.toZonedDateTimeISO(branches[this.branch].timeZone).toPlainDate();
    for (let offset = -period.daysBack; offset <= period.daysAhead; offset++) {
      const date = today.add({ days: offset }).toString();
      const { shifts, appointments } = planDay(
        this.branch,
        date,
        fillOf(offset),
        offset === 0 ? 'everybody' : 'by-weekday',
      );
      const dice = new Dice(seedOf(`visitors ${branches[this.branch].name} ${date}`));
      yield { branch: this.branch, date, shifts, appointments: appointments.map((one) => this.visited(one, dice)) };
    }
  }

  private visited(planned: PlannedAppointment, dice: Dice): DemoAppointment {
    this.serial += 1;
    const lead = dice.int(1, 21) * 24 * 60 + dice.int(0, 600);
    const bookedAt = Math.min(planned.start - lead, this.now - dice.int(30, 3_000));
    return {
      ...planned,
      ...planAttendance(planned, bookedAt, this.now, dice),
      id: demoSerialId('appointment', this.serial),
      branch: this.branch,
      client: dice.pick(this.clients),
      bookedAt,
      bookedBy: dice.pick(this.receptionists),
      comment: dice.pick(comments),
    };
  }
}
