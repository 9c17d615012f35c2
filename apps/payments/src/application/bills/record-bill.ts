import { type Bill as BillView, BillChanged } from '@anteroom/contracts-payments';
import { LiveChanged } from '@anteroom/contracts-shared';
import { localDateOf } from '@anteroom/kernel';
import { Outbox } from '@anteroom/platform-messaging';
import { Clock, Ids, sentTogether } from '@anteroom/platform-persistence';
import type { Bill } from '../../domain/bill';
import type { Colleague } from '../../domain/staff';
import { MarkTakings } from '../takings/mark-takings';
import { concernOfCalendar } from '../../domain/calendar-concern.rules';
import { viewOf } from './bill-view';
import { Bills } from './bills';

/** What every change of a bill ends with: the books follow it, it is written, and all who need it hear of it. */
export class RecordBill {
  constructor(
    private readonly bills: Bills,
    private readonly outbox: Outbox,
    private readonly markTakings: MarkTakings,
    private readonly clock: Clock,
    private readonly ids: Ids,
  ) {}

  /** @returns the bill as it was written, which is what everybody is told */
  async execute(bill: Bill, by: Colleague): Promise<BillView> {
    const now = this.clock.now();
    bill.settle(this.ids.next(), { by, now });
    const { branchId, state } = bill;
    const isSettling = bill.isSettling(now);
    const facts = { state, isSettling, concern: concernOfCalendar(bill, isSettling) };
    const [{ isNews }] = await sentTogether([
      this.bills.save(bill, facts),
      this.markTakings.of(branchId, [...datesOf(bill), ...datesOfMoney(bill)]),
    ]);
    const view = viewOf(bill, now);
    const appointmentIds = bill.appointments.map(({ id }) => id);
    this.#tell(view, { isNews, isSettling, appointmentIds, revision: bill.revision });
    return view;
  }

  #tell(view: BillView, { isNews, isSettling, appointmentIds, revision }: Told): void {
    const { visitId, branchId, state, total, paid } = view;
    const facts = { aggregateId: visitId, aggregateVersion: revision };
    if (isNews) {
      const body = { branchId, visitId, state, total, paid, isSettling, appointmentIds };
      this.outbox.add(BillChanged, { ...facts, body });
    }
    this.outbox.add(LiveChanged, { ...facts, body: { branchId, topic: 'bill', id: visitId, value: view } });
  }
}

interface Told {
  readonly isNews: boolean;
  readonly isSettling: boolean;
  readonly appointmentIds: string[];
  readonly revision: number;
}

/** The local dates whose value may be different: of the appointments on the bill. */
function datesOf({ appointmentDates, firstStart, timeZone }: Bill): string[] {
  return firstStart ? [...appointmentDates, localDateOf(firstStart, timeZone)] : appointmentDates;
}

/** The local dates on which money moved just now. */
function datesOfMoney({ newPayments, newOperations, timeZone }: Bill): string[] {
  const instants = [...newPayments, ...newOperations].map(({ at }) => at);
  return instants.map((at) => localDateOf(at, timeZone));
}
