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

const isApart = (one: PlannedAppointment, other: PlannedAppointment): boolean =>
  one.end <= other.start || other.end <= one.start;

const follows = (next: PlannedAppointment, { appointments }: { appointments: PlannedAppointment[] }): boolean => {
  const last = appointments.at(-1);
  return last !== undefined && next.start >= last.end && next.start - last.end <= longestWait;
};

/** Who comes for the appointments of a day: most for one, some go on from the doctor to the nurse, few come twice. */
export function planVisits(
  planned: readonly PlannedAppointment[],
  clients: readonly DemoClient[],
  dice: Dice,
): PlannedComing[] {
  const comings = new Map<string, PlannedComing & { appointments: PlannedAppointment[] }>();
  for (const appointment of [...planned].sort((a, b) => a.start - b.start)) {
    const before = dice.chance(followUpPercent) && [...comings.values()].find((coming) => follows(appointment, coming));
    const client = before ? before.client : whoIsFree(appointment);
    const coming = comings.get(client.id) ?? {
      client,
      reliability: dice.int(1, 100),
      leadMinutes: dice.int(1, 21) * 24 * 60 + dice.int(0, 600),
      appointments: [],
    };
    coming.appointments.push(appointment);
    comings.set(client.id, coming);
  }
  return [...comings.values()];

  function whoIsFree(appointment: PlannedAppointment): DemoClient {
    for (;;) {
      const client = dice.pick(clients);
      const known = comings.get(client.id)?.appointments ?? [];
      if (known.every((other) => isApart(other, appointment))) return client;
    }
  }
}
