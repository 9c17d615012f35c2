import type { Appointment } from '../../domain/appointment';
import { type Settlement, nothingKnown } from '../../domain/settlement';
import type { Cause } from '../../domain/staff';
import { type VisitDay, type VisitMate, visitsAfter } from '../../domain/visit-mates';
import { Appointments } from '../appointments/appointments';
import { beforeChangeOf } from '../appointments/before';
import { type Trace, traceOf } from '../appointments/trace';
import { BranchNames } from '../clients/branch-names';
import { companyIn } from './company';
import { Settlements } from './settlements';

const named = () => ({ kind: 'visit', deed: 'visit' }) as const;

/**
 * Puts appointments that were changed, and those of the same clients and days, into the visits that they make now: a
 * part of whatever changes time, client or cancellation. It runs under the locks of the clients and before seats are
 * claimed.
 */
export class RegroupVisits {
  constructor(
    private readonly appointments: Appointments,
    private readonly settlements: Settlements,
    private readonly branchNames: BranchNames,
  ) {}

  /**
   * What changed itself takes its visit along in its own new version; it is not saved here. Each of the others that
   * comes into another visit gets a new version and is saved. Where none does, nothing is asked of the database.
   * @param changed as they are now
   * @param day as it was before
   * @returns what the others leave behind
   */
  async execute(changed: readonly Appointment[], day: VisitDay, cause: Cause): Promise<Trace[]> {
    const visits = visitsAfter(changed, day);
    const settlementOf = await this.settlementsOf(visits, changed, day.mates);
    for (const appointment of changed) {
      const visitId = visits.get(appointment.id) ?? appointment.visitId;
      appointment.belongTo(visitId, settlementOf(visitId));
    }
    const own = new Set(changed.map(({ id }) => id));
    const moving = day.mates.filter(({ id, visitId }) => !own.has(id) && visits.get(id) !== visitId);
    if (moving.length === 0) return [];
    const others = await this.appointments.listMatesForChange(
      moving.map(({ clientId }) => clientId),
      moving.map(({ id }) => id),
    );
    const [first] = others;
    if (!first) return [];
    const surroundings = await this.branchNames.read(first.branchId, others);
    const before = others.map((appointment) => beforeChangeOf(appointment, surroundings.names));
    for (const appointment of others) {
      const visitId = visits.get(appointment.id) ?? appointment.visitId;
      appointment.regroup(visitId, settlementOf(visitId), cause);
    }
    await this.appointments.saveAll(others);
    const company = companyIn(day.mates, [...changed, ...others]);
    const told = { by: cause.by, at: cause.now, named, surroundings };
    return others.map((appointment, index) =>
      traceOf(appointment, { ...told, before: before[index] ?? null, also: company(appointment.id) }),
    );
  }

  /** Of visits that no appointment belonged to before it is read, unless the appointment was just made with it. */
  private async settlementsOf(
    visits: ReadonlyMap<string, string>,
    changed: readonly Appointment[],
    mates: readonly VisitMate[],
  ): Promise<(visitId: string) => Settlement> {
    const known = new Map<string, Settlement>([
      ...changed.filter(({ version }) => version === 1).map(({ id }) => [id, nothingKnown] as const),
      ...[...mates, ...changed].map(({ visitId, settlement }) => [visitId, settlement] as const),
    ]);
    const unknown = [...new Set(visits.values())].filter((visitId) => !known.has(visitId));
    const read = unknown.length > 0 ? await this.settlements.read(unknown) : undefined;
    return (visitId) => known.get(visitId) ?? read?.get(visitId) ?? nothingKnown;
  }
}
