import type { Appointment } from '../../domain/appointment';
import { cardOf } from '../appointments/appointment-view';
import { Appointments } from '../appointments/appointments';
import { traceOfAll } from '../appointments/trace';
import { Calendar } from '../calendar/calendar';
import { dayChanges } from '../calendar/day-changes';
import { BranchNames } from '../clients/branch-names';
import { RecountVisits } from './recount-visits';
import { ReturnToVisit } from './return-to-visit';
import { Settlements, type VisitSettlement } from './settlements';

/** What was paid for a visit is different: the cards of its appointments say so, and what they permit follows. */
export class ApplyBillChange {
  constructor(
    private readonly settlements: Settlements,
    private readonly appointments: Appointments,
    private readonly branchNames: BranchNames,
    private readonly calendar: Calendar,
    private readonly recountVisits: RecountVisits,
    private readonly returnToVisit: ReturnToVisit,
  ) {}

  /**
   * Joins the running unit of work. A bill older than what is known changes nothing. The appointments keep their
   * versions: a payment must not make an edit that somebody has open a stale one. Once the money was given back they are
   * held together by it no longer, and the visits are recounted.
   * @param billed the appointments of the bill; with money on it those that have left the visit come back
   */
  async execute(settlement: VisitSettlement, billed: readonly string[] = []): Promise<void> {
    const { visitId, branchId, payment, isSettling } = settlement;
    // the clients before what is known of the money: nobody regroups them between the two
    const found = await this.appointments.listOfVisitForChange(visitId, billed);
    if (!(await this.settlements.put(settlement))) return;
    const members = found.filter((one) => one.visitId === visitId);
    for (const member of members) member.belongTo(visitId, { payment, isSettling });
    const regrouped = isSettling
      ? await this.returnToVisit.execute(settlement, found)
      : await this.recountVisits.execute(branchId, members, []);
    if (members.length === 0 && regrouped.length === 0) return;
    const { history, announcements, changes } = traceOfAll(regrouped);
    const moved = new Set(history.map(({ appointmentId }) => appointmentId));
    const cards = await this.cardsOf(
      branchId,
      members.filter(({ id }) => !moved.has(id)),
    );
    await this.calendar.record({ changes: [...cards, ...changes], history, announcements });
  }

  private async cardsOf(branchId: string, stayed: readonly Appointment[]) {
    const { timeZone, names } = await this.branchNames.read(branchId, stayed);
    return stayed.flatMap((member) => {
      const value = { kind: 'appointment' as const, id: member.id, value: cardOf(member, names) };
      return dayChanges({ branchId, timeZone, after: member.interval, value });
    });
  }
}
