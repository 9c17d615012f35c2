import type { ResourceKind, ServiceOnOffer, TeamMember } from '@anteroom/contracts-scheduling';
import { randomUUID } from 'node:crypto';
import { Desk } from '../desk/desk.ts';
import { ask } from './database.ts';
import { systemUnderTest } from './system.ts';

/** The demo's password; it is valid in the demo data only. */
const password = 'anteroom';
/** People of the first branch who book; several, because one person may hold only three times at once. */
const receptionists = [
  'anna@demo.example',
  'tomas@demo.example',
  'manager@demo.example',
  'owner@demo.example',
] as const;
const minuteMs = 60_000;
/** Working time of the days made for a test, in UTC. */
const opensAtHour = 6;
const openHours = 14;

export interface FreeSlot {
  readonly teamMemberId: string;
  readonly start: string;
  readonly end: string;
}

export interface SlotWish {
  readonly minutes: number;
  readonly position?: string;
  readonly date?: string;
}

/** Days are handed out to the test files one after another, so that no two of them meet. */
async function nextFreeDate(branchId: string): Promise<Date> {
  const [row] = await ask<{ last: string }>(
    'anteroom_scheduling',
    'select max(on_date)::text as last from shift where branch_id = $1',
    [branchId],
  );
  return new Date(Date.parse(`${row?.last}T00:00:00Z`) + 86_400_000);
}

/** The days of tests lie ahead, and nobody waits for them: clients of the branch may come as early as they like. */
async function allowArrivalsAtAnyTime(branchId: string): Promise<void> {
  await ask('anteroom_scheduling', 'update branch set arrived_earliest_minutes = 10000000 where id = $1', [branchId]);
}

/** The demo's first branch with days of its own, on which everybody works and nothing is booked yet. */
export class Centre {
  readonly dates: string[] = [];
  readonly people: readonly TeamMember[];
  private readonly desk: Desk;
  private readonly services: readonly ServiceOnOffer[];
  private readonly resources: readonly ResourceKind[];
  private readonly opened: Desk[];
  private readonly cursors = new Map<string, number>();

  private constructor(
    desk: Desk,
    lists: { people: TeamMember[]; services: ServiceOnOffer[]; resources: ResourceKind[] },
  ) {
    this.desk = desk;
    this.people = lists.people;
    this.services = lists.services;
    this.resources = lists.resources;
    this.opened = [desk];
  }

  static async open(days: number): Promise<Centre> {
    const desk = await Desk.signIn(systemUnderTest().gatewayUrls[0], { email: receptionists[0], password });
    const path = `/branches/${desk.branchId}`;
    const [people, services, resources] = await Promise.all([
      desk.send<TeamMember[]>(`${path}/team-members`),
      desk.send<ServiceOnOffer[]>(`${path}/services`),
      desk.send<ResourceKind[]>(`${path}/resources`),
    ]);
    await allowArrivalsAtAnyTime(desk.branchId);
    const day = await nextFreeDate(desk.branchId);
    const centre = new Centre(desk, { people: people.body, services: services.body, resources: resources.body });
    for (let i = 0; i < days; i++) await centre.openDay(new Date(day.getTime() + i * 86_400_000));
    return centre;
  }

  get branchId(): string {
    return this.desk.branchId;
  }

  /** The first of the days made for this test. */
  get date(): string {
    return this.dates[0] as string;
  }

  /** Desks of several people, spread over the gateways. */
  async desks(count: number, connections = 16): Promise<Desk[]> {
    const { gatewayUrls } = systemUnderTest();
    const desks: Desk[] = [];
    for (let i = 0; i < count; i++) {
      const url = gatewayUrls[i % gatewayUrls.length] as string;
      const email = receptionists[Math.floor(i / gatewayUrls.length) % receptionists.length] as string;
      desks.push(await Desk.signIn(url, { email, password }, connections));
    }
    this.opened.push(...desks);
    return desks;
  }

  service(name: string): ServiceOnOffer {
    const service = this.services.find((one) => one.name === name);
    if (!service) throw new Error(`The demo has no service “${name}”.`);
    return service;
  }

  kind(name: string): ResourceKind {
    const kind = this.resources.find((one) => one.name === name);
    if (!kind) throw new Error(`The demo has no kind of resource “${name}”.`);
    return kind;
  }

  /** Free times that nobody else gets: one after another over people and days, or on one date only. */
  slots(count: number, { minutes, position, date }: SlotWish): FreeSlot[] {
    const people = this.people.filter((person) => !position || person.position.name === position);
    const dates = date === undefined ? this.dates : [date];
    const taken: FreeSlot[] = [];
    for (const [day, person] of dates.flatMap((one) => people.map((each) => [one, each] as const))) {
      while (taken.length < count) {
        const slot = this.nextSlot(person.id, day, minutes);
        if (!slot) break;
        taken.push(slot);
      }
    }
    if (taken.length === count) return taken;
    throw new Error(
      `The days of this test have room for ${taken.length} slots of ${minutes} min, not ${count}: open more days.`,
    );
  }

  private nextSlot(teamMemberId: string, date: string, minutes: number): FreeSlot | undefined {
    const key = `${date} ${teamMemberId}`;
    const at = this.cursors.get(key) ?? 0;
    if (at + minutes > openHours * 60) return undefined;
    this.cursors.set(key, at + minutes);
    const opens = Date.parse(`${date}T00:00:00Z`) + opensAtHour * 60 * minuteMs;
    const instant = (minute: number) => new Date(opens + minute * minuteMs).toISOString();
    return { teamMemberId, start: instant(at), end: instant(at + minutes) };
  }

  /** Gives back the holds that a round left on a slot. */
  async releaseAll(slot: FreeSlot): Promise<void> {
    const holds = await ask<{ id: string }>(
      'anteroom_scheduling',
      `select id from slot_hold where team_member_id = $1 and starts_at < $3 and ends_at > $2`,
      [slot.teamMemberId, slot.start, slot.end],
    );
    await Promise.all(holds.flatMap(({ id }) => this.opened.map((desk) => desk.release(id))));
  }

  /** Appointments that have their person but not every unit they name, or the reverse. */
  async halfTaken(): Promise<number> {
    const [row] = await ask<{ count: number }>(
      'anteroom_scheduling',
      `select count(*)::int from appointment a where a.status not in ('cancelled') and a.branch_id = $1
         and (select count(*) from occupancy o where o.owner_id = a.id) <> 1 + cardinality(a.resource_unit_ids)`,
      [this.branchId],
    );
    return row?.count ?? Number.NaN;
  }

  /** Runs `work` in a database without the exclusion constraint, then throws away what was booked twice. */
  async withoutConstraint(work: () => Promise<void>): Promise<void> {
    await ask('anteroom_scheduling', 'alter table occupancy drop constraint occupancy_no_overlap');
    try {
      await work();
    } finally {
      await ask(
        'anteroom_scheduling',
        `delete from occupancy a using occupancy b
         where a.seat_id = b.seat_id and a.ctid > b.ctid and a.during && b.during`,
      );
      await ask(
        'anteroom_scheduling',
        `alter table occupancy add constraint occupancy_no_overlap exclude using gist (seat_id with =, during with &&)`,
      );
    }
  }

  async close(): Promise<void> {
    await Promise.all(this.opened.map((desk) => desk.leave()));
  }

  private async openDay(day: Date): Promise<void> {
    const date = day.toISOString().slice(0, 10);
    const start = new Date(day.getTime() + opensAtHour * 60 * minuteMs).toISOString();
    const end = new Date(day.getTime() + (opensAtHour + openHours) * 60 * minuteMs).toISOString();
    const ids = this.people.map(() => randomUUID());
    await ask(
      'anteroom_scheduling',
      `insert into shift (id, branch_id, team_member_id, on_date, during)
       select id, $1, person, $2::date, tstzrange($3, $4) from unnest($5::uuid[], $6::uuid[]) as t (id, person)`,
      [this.branchId, date, start, end, ids, this.people.map((person) => person.id)],
    );
    this.dates.push(date);
  }
}

/** Opens the demo's first branch with `days` empty working days of its own. */
export const openCentre = (days = 8): Promise<Centre> => Centre.open(days);
