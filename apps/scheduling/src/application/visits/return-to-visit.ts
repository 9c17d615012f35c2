import { Clock } from '@anteroom/platform-persistence';
import { takesTime } from '../../domain/attendance.rules';
import type { Appointment } from '../../domain/appointment';
import { anteroom } from '../../domain/staff';
import { Appointments } from '../appointments/appointments';
import { beforeChangeOf } from '../appointments/before';
import { type Trace, traceOf } from '../appointments/trace';
import { BranchNames } from '../clients/branch-names';
import { RecountVisits } from './recount-visits';
import type { VisitSettlement } from './settlements';

const named = () => ({ kind: 'visit', deed: 'visit' }) as const;

/**
 * Puts appointments that money was taken for back into the visit that it was taken for: those that the rule had put into
 * another one before this service heard of the money. A part of what it hears of bills.
 */
export class ReturnToVisit {
  constructor(
    private readonly clock: Clock,
    private readonly appointments: Appointments,
    private readonly branchNames: BranchNames,
    private readonly recountVisits: RecountVisits,
  ) {}

  /**
   * @param billed all appointments of the bill, locked; one that is cancelled, has become another client's, or whose visit
   *   has money of its own stays where it is
   * @returns what those leave behind that came back, and those that come along by the rule
   */
  async execute(settlement: VisitSettlement, billed: readonly Appointment[]): Promise<Trace[]> {
    const { visitId, branchId, payment, isSettling } = settlement;
    const strayed = strayedFrom(visitId, billed);
    if (!isSettling || strayed.length === 0) return [];
    const surroundings = await this.branchNames.read(branchId, strayed);
    const cause = { by: anteroom, now: this.clock.now() };
    const before = strayed.map((one) => beforeChangeOf(one, surroundings.names));
    for (const one of strayed) one.regroup(visitId, { payment, isSettling }, cause);
    const others = await this.recountVisits.execute(branchId, strayed, strayed);
    await this.appointments.saveAll(strayed);
    const told = { by: cause.by, at: cause.now, named, surroundings };
    const own = strayed.map((one, index) => traceOf(one, { ...told, before: before[index] ?? null }));
    return [...own, ...others];
  }
}

function strayedFrom(visitId: string, billed: readonly Appointment[]): Appointment[] {
  const [first] = billed.toSorted((a, b) => Number(b.visitId === visitId) - Number(a.visitId === visitId));
  return billed.filter(
    ({ visitId: present, status, settlement, clientId }) =>
      present !== visitId && takesTime(status) && !settlement.isSettling && clientId === first?.clientId,
  );
}
