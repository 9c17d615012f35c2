import { type Bill as BillView, BillChanged } from '@anteroom/contracts-payments';
import { LiveChanged } from '@anteroom/contracts-shared';
import { Outbox } from '@anteroom/platform-messaging';
import { Clock, Ids } from '@anteroom/platform-persistence';
import type { Bill } from '../../domain/bill';
import type { Colleague } from '../../domain/staff';
import { TellTakings } from '../takings/tell-takings';
import { concernOfCalendar } from '../../domain/calendar-concern.rules';
import { viewOf } from './bill-view';
import { Bills } from './bills';

/** What every change of a bill ends with: the books follow it, it is written, and all who need it hear of it. */
export class RecordBill {
  constructor(
    private readonly bills: Bills,
    private readonly outbox: Outbox,
    private readonly tellTakings: TellTakings,
    private readonly clock: Clock,
    private readonly ids: Ids,
  ) {}

  /** @returns the bill as it was written, which is what everybody is told */
  async execute(bill: Bill, by: Colleague): Promise<BillView> {
    const now = this.clock.now();
    bill.settle(this.ids.next(), { by, now });
    await this.bills.save(bill);
    const stored = await this.bills.get(bill.visitId);
    const view = viewOf(stored, now);
    const { visitId, branchId } = view;
    const facts = { aggregateId: visitId, aggregateVersion: stored.revision };
    const { state, total, paid } = view;
    const isSettling = stored.isSettling(now);
    const isNews = await this.bills.noteTold(visitId, {
      state,
      isSettling,
      concern: concernOfCalendar(stored, isSettling),
    });
    if (isNews) this.outbox.add(BillChanged, { ...facts, body: { branchId, visitId, state, total, paid, isSettling } });
    this.outbox.add(LiveChanged, { ...facts, body: { branchId, topic: 'bill', id: visitId, value: view } });
    this.tellTakings.of(branchId, [...datesOf(stored, view), ...datesOfMoney(bill)]);
    return view;
  }
}

/** The local dates whose value may be different: of the appointments on the bill. */
function datesOf(bill: Bill, { date }: BillView): string[] {
  return [...bill.appointmentDates, ...(date ? [date] : [])];
}

/** The local dates on which money moved just now. */
function datesOfMoney({ newPayments, newOperations, timeZone }: Bill): string[] {
  const instants = [...newPayments, ...newOperations].map(({ at }) => at);
  return instants.map((at) => at.toZonedDateTimeISO(timeZone).toPlainDate().toString());
}
