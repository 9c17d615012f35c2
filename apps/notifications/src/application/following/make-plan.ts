import { type Temporal, localDateOf } from '@anteroom/kernel';
import { Clock, Ids } from '@anteroom/platform-persistence';
import { channelsFor } from '../../domain/channels.rules';
import type { ChannelName } from '../../domain/message-kinds';
import { planChanges } from '../../domain/plan-changes.rules';
import { type Circumstances, type Wanted, keyOf, planDay, planForStaff } from '../../domain/planning.rules';
import { type Branch, Branches } from '../branches';
import { TellScreens } from '../reads/tell-screens';
import { AppointmentCopies, type PlannedAppointment } from './appointment-copies';
import { PlanBook, type PlannedMessage } from './plan-book';

type OnChannel = Wanted & { readonly channel: ChannelName };

/**
 * Brings the plan of one client's messages in line with their appointments. Joins the running unit of work, which has
 * locked the client's plan.
 */
export class MakePlan {
  constructor(
    private readonly branches: Branches,
    private readonly appointments: AppointmentCopies,
    private readonly plan: PlanBook,
    private readonly tellScreens: TellScreens,
    private readonly clock: Clock,
    private readonly ids: Ids,
  ) {}

  /** @param changed appointments whose screens hear of it even when no message changes */
  async execute(branchId: string, key: string, changed: readonly string[] = []): Promise<void> {
    const now = this.clock.now();
    const branch = await this.branches.get(branchId);
    const appointments = await this.appointments.listTogether(branchId, key, now);
    const ids = appointments.map(({ id }) => id);
    const planned = await this.plan.list(ids);
    const wanted = await this.#wanted(branch, appointments, circumstancesOf(branch, planned, now));
    const touched = await this.#write(branchId, planned, wanted, now);
    const outdated = appointments.filter((one) => one.settingsVersion !== branch.settings.version);
    if (outdated.length > 0) await this.appointments.setPlannedWith(ids, branch.settings.version);
    await this.tellScreens.execute([...new Set([...touched, ...changed])]);
  }

  async #wanted(
    branch: Branch,
    appointments: readonly PlannedAppointment[],
    circumstances: Circumstances,
  ): Promise<OnChannel[]> {
    const staff = appointments.flatMap((one) => planForStaff(one, circumstances));
    const reached = await this.plan.listStaffReached(staff.map(({ teamMemberId = '' }) => teamMemberId));
    return [
      ...wantedByClient(branch, appointments, circumstances),
      ...staff
        .filter(({ teamMemberId = '' }) => reached.has(teamMemberId))
        .map((one) => ({ ...one, channel: 'email' as const })),
    ];
  }

  async #write(
    branchId: string,
    planned: readonly PlannedMessage[],
    wanted: readonly OnChannel[],
    now: Temporal.Instant,
  ): Promise<string[]> {
    const { add, change, drop } = planChanges(planned, wanted);
    const changed = change.map(({ planned: { id }, wanted: { dueAt, covers } }) => ({ id, dueAt, covers }));
    if (drop.length > 0) {
      await this.plan.drop(
        drop.map(({ id }) => id),
        'superseded',
        now,
      );
    }
    if (changed.length > 0) await this.plan.change(changed);
    if (add.length > 0) {
      await this.plan.add(
        add.map((one) => ({ ...one, id: this.ids.next(), branchId })),
        now,
      );
    }
    return [...add, ...changed, ...drop].flatMap(({ covers }) => covers);
  }
}

function circumstancesOf(
  { settings }: Branch,
  planned: readonly PlannedMessage[],
  now: Temporal.Instant,
): Circumstances {
  return {
    now,
    undoSeconds: settings.undoSeconds,
    leadMinutes: settings.leadMinutes,
    confirmationMinutes: settings.confirmationMinutes ?? undefined,
    planned: new Set(planned.map(keyOf)),
  };
}

function wantedByClient(
  { timeZone, settings }: Branch,
  appointments: readonly PlannedAppointment[],
  circumstances: Circumstances,
): OnChannel[] {
  const reachable = appointments.flatMap((one) => {
    const [channel] = one.client ? channelsFor(reachOf(one, one.client.phone), settings.channels) : [];
    return channel ? [{ one, channel }] : [];
  });
  const channels = new Map(reachable.map(({ one, channel }) => [one.id, channel]));
  const dates = new Set(reachable.map(({ one }) => localDateOf(one.start, timeZone)));
  return [...dates].flatMap((date) => {
    const day = reachable.map(({ one }) => one).filter((one) => localDateOf(one.start, timeZone) === date);
    const wanted = planDay(day, circumstances);
    return wanted.map((message) => ({ ...message, channel: channels.get(message.appointmentId) ?? 'email' }));
  });
}

/** The card knows better than the appointment, which was written when it was booked. */
function reachOf({ email, cardPhone, preferred }: PlannedAppointment, phone: string | null) {
  return { phone: cardPhone ?? phone, email, preferred: preferred ?? ('any' as const) };
}
