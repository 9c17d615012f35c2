import { Temporal } from '@anteroom/kernel';
import {
  type DemoAppointment,
  type DemoDay,
  type DemoOrder,
  atMinute,
  branches,
  demoDays,
  demoSerialId,
  demoUsers,
} from '@anteroom/demo-centre';
import { Need } from '../domain/need';
import { planOf } from '../domain/plan.rules';
import type { Posting } from '../domain/posting';
import { type DemoLot, type DemoMovement, DemoShelf, countingOf } from './demo-shelf';
import { type DemoProduct, bills, products } from './goods';

export interface PlannedVisit {
  readonly appointment: DemoAppointment;
  readonly date: string;
  readonly needs: readonly Need[];
}

export interface PlannedGoods {
  readonly shelves: readonly DemoShelf[];
  readonly lots: readonly DemoLot[];
  readonly movements: readonly DemoMovement[];
  /** In the order in which they are served. */
  readonly visits: readonly PlannedVisit[];
}

/** Minutes before the first visit of a day at which deliveries come. */
const deliveryLead = 45;
const keeper = demoUsers.find(({ role }) => role === 'manager');

/** What half a year of visits did to the shelves of a branch, and what is booked ahead. The same order, the same goods. */
export class PlanGoods {
  private readonly movements: DemoMovement[] = [];
  private readonly visits: PlannedVisit[] = [];
  private readonly shelves: ReadonlyMap<string, DemoShelf>;
  private readonly days: readonly DemoDay[];
  private readonly today: string;
  private serial: number;

  constructor(
    private readonly branch: 0 | 1,
    private readonly order: DemoOrder,
  ) {
    const { timeZone, id: branchId } = branches[branch];
    this.today = order.now.toZonedDateTimeISO(timeZone).toPlainDate().toString();
    this.days = [...demoDays(order)].filter((day) => day.branch === branch);
    this.serial = branch * 1_000_000;
    const used = this.usedADay();
    const place = { branchId, today: this.today, nextLotId: () => demoSerialId('stockReservation', this.next()) };
    const own = products.filter((product) => product.branch === branch);
    this.shelves = new Map(
      own.map((product) => {
        const counting = countingOf(used.get(product.id) ?? 0, product);
        return [product.id, new DemoShelf(product, counting, place)];
      }),
    );
  }

  execute(): PlannedGoods {
    const now = Math.floor(this.order.now.epochMilliseconds / 60_000);
    for (const day of this.days) {
      const starts = day.appointments.map(({ start }) => start);
      const first = starts.length > 0 ? Math.min(...starts) : this.opening(day.date);
      if (first - deliveryLead < now) this.deliver(first - deliveryLead);
      for (const appointment of servedInOrder(day.appointments)) this.serve(appointment, day.date);
      if (day.date === this.today) this.countDown('short', now - 3);
    }
    this.countDown('low', now - 2);
    const shelves = [...this.shelves.values()];
    return { shelves, lots: shelves.flatMap(({ lots }) => lots), movements: this.movements, visits: this.visits };
  }

  private deliver(at: number): void {
    for (const shelf of this.shelves.values()) {
      const delivery = shelf.restock(at);
      if (delivery) this.record(delivery.postings, { at, by: keeper, document: delivery.document });
    }
  }

  private serve(appointment: DemoAppointment, date: string): void {
    const plan = planOf({ teamMemberId: appointment.person.id, services: appointment.lines }, bills);
    const attendance = {
      appointmentId: appointment.id,
      branchId: branches[this.branch].id,
      status: appointment.status,
      writeOffAt: 'completed' as const,
      startsAt: atMinute(appointment.start),
      onDate: date,
    };
    const needs = [...plan].map(([productId, amount]) => {
      const need = Need.of(attendance, productId, 'consumable');
      need.plan(amount);
      const at = appointment.times.completed ?? appointment.end;
      const postings = this.shelves.get(productId)?.shelf.settle(need) ?? [];
      this.record(postings, { at, by: appointment.bookedBy });
      return need;
    });
    this.visits.push({ appointment, date, needs });
  }

  /** Shelves on which less stands than is written down: what runs low on the day on which the demo stands. */
  private countDown(state: DemoProduct['state'], at: number): void {
    for (const shelf of this.shelves.values()) {
      if (shelf.product.state !== state) continue;
      const { reserved, balance } = shelf.shelf.stock;
      const counted = reserved + Math.floor(shelf.counting.criticalBalance / 3);
      if (counted >= balance) continue;
      this.record(shelf.countTo(counted), { at, by: keeper, reason: `Counted ${counted}, the rest was not there` });
    }
  }

  private record(
    postings: readonly Posting[],
    act: { at: number; by: typeof keeper; reason?: string; document?: string },
  ): void {
    const { at, by, reason = null, document = null } = act;
    if (!by) throw new Error('The demo has nobody who keeps its shelves.');
    const { id, name, colour } = by;
    for (const posting of postings) {
      this.movements.push({ posting, at, by: { id, name, colour }, reason, document });
    }
  }

  private usedADay(): Map<string, number> {
    const past = this.days.filter(({ date, appointments }) => date <= this.today && appointments.length > 0);
    const used = new Map<string, number>();
    for (const { person, lines } of past.flatMap(({ appointments }) => appointments)) {
      for (const [id, amount] of planOf({ teamMemberId: person.id, services: lines }, bills)) {
        used.set(id, (used.get(id) ?? 0) + amount);
      }
    }
    return new Map([...used].map(([id, sum]) => [id, sum / Math.max(1, past.length)]));
  }

  private opening(date: string): number {
    return (
      Temporal.PlainDate.from(date).toZonedDateTime({ timeZone: branches[this.branch].timeZone, plainTime: '08:00' })
        .epochMilliseconds / 60_000
    );
  }

  private next(): number {
    this.serial += 1;
    return this.serial;
  }
}

/** Those that are over in the order in which they were, then those to come. */
function servedInOrder(appointments: readonly DemoAppointment[]): DemoAppointment[] {
  const overAt = ({ times, start }: DemoAppointment) => times.completed ?? start + 1_000_000;
  return [...appointments].sort((a, b) => overAt(a) - overAt(b) || (a.id < b.id ? -1 : 1));
}
