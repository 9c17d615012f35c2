import type { DemoClient } from './clients';
import { Dice } from './dice';
import type { PlannedAppointment } from './plan-day';

/** Somebody's way through the house on one day. */
export interface PlannedComing {
  readonly client: DemoClient;
  /** 1 to 100: how reliable the client is that day. */
  readonly reliability: number;
  /** How long before the start of the first appointment they were all booked, in minutes. */
  readonly leadMinutes: number;
  /** Earliest first; nobody is in two rooms at once. */
  readonly appointments: readonly PlannedAppointment[];
}

/** Of a hundred appointments, how many are taken by somebody who is in the house anyway. */
const followUpPercent = 9;
/** How long they wait for it at most, in minutes. */
const longestWait = 45;
/** More than this nobody has on one day. */
const mostAppointments = 3;

interface Coming extends PlannedComing {
  readonly appointments: PlannedAppointment[];
}

function follows(next: PlannedAppointment, { appointments }: Coming): boolean {
  const last = appointments.at(-1);
  const hasTime = last !== undefined && next.start >= last.end && next.start - last.end <= longestWait;
  return hasTime && appointments.length < mostAppointments;
}

/** Who comes for the appointments of a day: most for one, some go on from the doctor to the nurse. */
export function planVisits(
  planned: readonly PlannedAppointment[],
  clients: readonly DemoClient[],
  dice: Dice,
): PlannedComing[] {
  const comings: Coming[] = [];
  const strangers = new Strangers(clients, dice);
  for (const appointment of [...planned].sort((a, b) => a.start - b.start)) {
    const inTheHouse = dice.chance(followUpPercent) ? comings.filter((coming) => follows(appointment, coming)) : [];
    const before = inTheHouse.length > 0 ? dice.pick(inTheHouse) : undefined;
    if (before) before.appointments.push(appointment);
    else comings.push(comingOf(strangers.next(), appointment, dice));
  }
  return comings;
}

function comingOf(client: DemoClient, appointment: PlannedAppointment, dice: Dice): Coming {
  return {
    client,
    reliability: dice.int(1, 100),
    leadMinutes: dice.int(1, 21) * 24 * 60 + dice.int(0, 600),
    appointments: [appointment],
  };
}

/** Clients by chance, nobody a second time. */
class Strangers {
  private readonly rest: DemoClient[];

  constructor(
    clients: readonly DemoClient[],
    private readonly dice: Dice,
  ) {
    this.rest = [...clients];
  }

  /** @throws RangeError when everybody has come: the day is larger than the centre */
  next(): DemoClient {
    const last = this.rest.pop();
    if (!last) throw new RangeError('More people come than the centre has clients.');
    const at = this.dice.int(0, this.rest.length);
    const client = this.rest[at];
    if (!client) return last;
    this.rest[at] = last;
    return client;
  }
}
