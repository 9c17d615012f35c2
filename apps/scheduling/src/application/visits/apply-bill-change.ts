import { cardOf } from '../appointments/appointment-view';
import { Appointments } from '../appointments/appointments';
import { traceOfAll } from '../appointments/trace';
import { Calendar } from '../calendar/calendar';
import { dayChanges } from '../calendar/day-changes';
import { BranchNames } from '../clients/branch-names';
import { RecountVisits } from './recount-visits';
import { Settlements, type VisitSettlement } from './settlements';

/** What was paid for a visit is different: the cards of its appointments say so, and what they permit follows. */
export class ApplyBillChange {
  constructor(
    private readonly settlements: Settlements,
    private readonly appointments: Appointments,
    private readonly branchNames: BranchNames,
    private readonly calendar: Calendar,
    private readonly recountVisits: RecountVisits,
  ) {}

  /**
   * Joins the running unit of work. A bill older than what is known changes nothing. The appointments keep their
   * versions: a payment must not make an edit that somebody has open a stale one. Once the money was given back they are
   * held together by it no longer, and the visits are recounted.
   */
  async execute(settlement: VisitSettlement): Promise<void> {
    if (!(await this.settlements.put(settlement))) return;
    const { visitId, branchId } = settlement;
    const members = await this.appointments.listVisitForChange(visitId);
    if (members.length === 0) return;
    const regrouped = settlement.isSettling ? [] : await this.recountVisits.execute(branchId, members, []);
    const { history, announcements, changes } = traceOfAll(regrouped);
    const moved = new Set(history.map(({ appointmentId }) => appointmentId));
    const { timeZone, names } = await this.branchNames.read(branchId, members);
    const stayed = members.filter(({ id }) => !moved.has(id));
    const cards = stayed.flatMap((member) => {
      const value = { kind: 'appointment' as const, id: member.id, value: cardOf(member, names) };
      return dayChanges({ branchId, timeZone, after: member.interval, value });
    });
    await this.calendar.record({ changes: [...cards, ...changes], history, announcements });
  }
}
