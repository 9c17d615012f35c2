import type { AppointmentChanged } from '@anteroom/contracts-scheduling';
import type { Message } from '@anteroom/contracts-shared';
import { Temporal } from '@anteroom/kernel';
import { isSamePerson, plannedWith } from '../../domain/person.rules';
import { saysTheSame, tellingOf } from '../../domain/telling.rules';
import { AppointmentCopies, type FollowedAppointment, type KnownAppointment } from './appointment-copies';
import { MakePlan } from './make-plan';

export type AppointmentFact = Message<typeof AppointmentChanged>;

/** An appointment is new or different: the copy here follows, and with it what will be sent. */
export class ApplyAppointmentChange {
  constructor(
    private readonly appointments: AppointmentCopies,
    private readonly makePlan: MakePlan,
  ) {}

  /** Joins the running unit of work. A version that is not newer than the copy changes nothing. */
  async execute({ body, aggregateVersion: version, occurredAt }: AppointmentFact): Promise<void> {
    const known = await this.appointments.findForChange(body.appointmentId);
    if (known && known.version >= version) return;
    const followed = follow(body, { known, version, occurredAt });
    const { branchId, id } = followed;
    const keys = [...new Set([known?.plannedWith ?? followed.plannedWith, followed.plannedWith])];
    await this.appointments.lockPlans(branchId, keys);
    await this.appointments.put(followed);
    for (const key of keys) await this.makePlan.execute(branchId, key, key === followed.plannedWith ? [id] : []);
  }
}

interface Before {
  readonly known: KnownAppointment | undefined;
  readonly version: number;
  readonly occurredAt: string;
}

function follow(body: AppointmentFact['body'], { known, version, occurredAt }: Before): FollowedAppointment {
  const { status, teamMember, client } = body;
  const start = Temporal.Instant.from(body.start);
  const isSameClient = !known || isSamePerson(known.client, client);
  const telling = tellingOf({ status, start, teamMemberId: teamMember.id });
  const isSame = known && isSameClient && saysTheSame(tellingOf(known), telling);
  return {
    id: body.appointmentId,
    branchId: body.branchId,
    version,
    wordingVersion: isSame ? known.wordingVersion : version,
    changedAt: isSame ? known.changedAt : Temporal.Instant.from(occurredAt),
    plannedWith: plannedWith(client, body.visitId),
    status,
    start,
    end: Temporal.Instant.from(body.end),
    teamMember,
    client,
    services: body.services.map(({ name }) => name),
    resources: body.resources,
    told: isSameClient ? 'keep' : 'forget',
  };
}
