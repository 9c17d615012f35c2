import { ReductionLimitChanged } from '@anteroom/contracts-payments';
import { EditAppointment as EditSchema, type EditAppointmentInput } from '@anteroom/contracts-scheduling';
import type { AttendanceStatus } from '../../domain/attendance.rules';
import type { Message, StaffIdentity } from '@anteroom/contracts-shared';
import { FollowWhenReductionLimitChanged } from '../../queue/follow-when-reduction-limit-changed';
import { berlin, consultation, newYork, scan, treatment } from '../../testing/centre.fixture';
import { SchedulingBench, aReceptionist, at } from '../../testing/scheduling-bench.fixture';
import { ChangeStatus } from './change-status';
import { EditAppointment } from './edit-appointment';

const eur = (amount: number) => ({ amount, currency: 'EUR' });
const everything = aReceptionist({ name: 'Manager', also: ['appointment.outside-hours'] });
const without = (...missing: string[]): StaffIdentity =>
  aReceptionist({ rights: everything.rights.filter((right) => !missing.includes(right)) });
const limited = without('payment.discount-any');

describe('who may charge less, and change what others go by', () => {
  let bench: SchedulingBench;
  let hour = 0;
  beforeAll(async () => {
    bench = await SchedulingBench.open(8);
  });
  afterAll(() => bench.close());

  /** Two hours of their own. */
  const nextStart = () => {
    hour += 2;
    return at(`${String(hour % 24).padStart(2, '0')}:00`, `2026-11-${24 + Math.floor(hour / 24)}`);
  };
  const book = (service: object, by = limited) =>
    bench.book({ start: nextStart(), services: [{ serviceId: consultation, ...service }] }, { by });
  const edit = (id: string, version: number, wanted: EditAppointmentInput, by = limited) =>
    bench.get(EditAppointment).execute({ appointmentId: id, version, edit: EditSchema.parse(wanted), by });
  const become = async (id: string, status: AttendanceStatus, by = everything) => {
    const request = { status, scope: 'appointment' as const };
    const [changed] = await bench.get(ChangeStatus).execute({ appointmentId: id, request, by });
    return changed?.version ?? 0;
  };
  const settle = (visitId: string, state: string) =>
    bench.query(
      `insert into visit_settlement (visit_id, branch_id, state, is_settling, version) values ($1, $2, $3, true, 1)`,
      [visitId, berlin, state],
    );

  it('PAY-1: a service booked for nothing, by its price or by its discount, is refused with the limit', async () => {
    const above = { code: 'reduction-above-limit', facts: { limitPercent: 10, most: 450, path: 'services.0' } };
    await expect(book({ price: eur(0) })).rejects.toMatchObject(above);
    await expect(book({ discount: eur(4500) })).rejects.toMatchObject(above);
    await expect(book({ price: eur(4200), discount: eur(200) })).rejects.toMatchObject(above);
    await expect(book({ price: eur(4499) }, without('payment.discount', 'payment.discount-any'))).rejects.toMatchObject(
      {
        code: 'reduction-not-allowed',
        facts: { right: 'payment.discount' },
      },
    );
    await expect(book({ price: eur(4050) })).resolves.toMatchObject({ services: [{ price: { amount: 4050 } }] });
    await expect(book({ price: eur(0) }, everything)).resolves.toMatchObject({ services: [{ price: { amount: 0 } }] });
  });

  it('PAY-1: an edit is measured as well; what a manager gave stays when others edit something else', async () => {
    const booked = await book({});
    const free = [{ serviceId: consultation, price: eur(0) }];
    await expect(edit(booked.id, 1, { services: free })).rejects.toMatchObject({ code: 'reduction-above-limit' });
    await edit(booked.id, 1, { services: free }, everything);
    const more = [...free, { serviceId: treatment }];
    expect(await edit(booked.id, 2, { services: more })).toMatchObject({ services: [{ price: { amount: 0 } }, {}] });
    const again = [...more, { serviceId: consultation, price: eur(0) }];
    await expect(edit(booked.id, 3, { services: again })).rejects.toMatchObject({ code: 'reduction-above-limit' });
    await edit(booked.id, 3, { comment: 'Wheelchair' }, without('payment.discount', 'payment.discount-any'));
  });

  it('PAY-1: the limit that payments told holds from then on, in its branch, and an older word changes nothing', async () => {
    const tell = (limitPercent: number, version: number) => {
      const message: Message<typeof ReductionLimitChanged> = {
        id: `018f0000-0000-7000-8000-${String(version + limitPercent * 100).padStart(12, '0')}`,
        kind: 'ReductionLimitChanged',
        aggregateId: berlin,
        aggregateVersion: version,
        occurredAt: '2026-11-23T06:00:00Z',
        body: { branchId: berlin, limitPercent },
      };
      return bench.get(FollowWhenReductionLimitChanged).receive(message);
    };
    await tell(20, 3);
    await tell(90, 2);
    await expect(book({ price: eur(3600) })).resolves.toBeDefined();
    await expect(book({ price: eur(3599) })).rejects.toMatchObject({ facts: { limitPercent: 20 } });
    const [other] = await bench.query('select reduction_limit_percent as percent from branch where id = $1', [newYork]);
    expect(other).toEqual({ percent: 10 });
    await tell(10, 4);
  });

  it('PAY-1: with a discount on the bill, more is taken off there, where all of it is measured together', async () => {
    const booked = await book({});
    await settle(booked.visitId, 'unpaid');
    const services = [{ serviceId: consultation, discount: eur(100) }];
    await expect(edit(booked.id, 1, { services })).rejects.toMatchObject({
      code: 'reduction-not-allowed',
      facts: { reason: 'has-payment' },
    });
    await edit(booked.id, 1, { services }, everything);
    await expect(edit(booked.id, 2, { services: [...services, { serviceId: treatment }] })).resolves.toBeDefined();
  });

  it('CAL-5: the appointment of somebody who is here is changed by those with the right; words by everybody', async () => {
    const booked = await book({});
    const version = await become(booked.id, 'arrived');
    const by = without('appointment.edit-arrived');
    const services = [{ serviceId: scan }];
    const refused = { code: 'right-missing', facts: { right: 'appointment.edit-arrived' } };
    await expect(edit(booked.id, version, { services }, by)).rejects.toMatchObject(refused);
    await expect(edit(booked.id, version, { client: { name: 'Nina Otto' } }, by)).rejects.toMatchObject(refused);
    const worded = await edit(booked.id, version, { comment: 'Came by taxi' }, by);
    await expect(edit(booked.id, worded.version, { services })).resolves.toBeDefined();
  });

  it('PAY-1: what a paid visit comes to is changed by those with the right; it may still be moved', async () => {
    const booked = await book({});
    await settle(booked.visitId, 'paid');
    const by = without('appointment.edit-paid');
    const services = [{ serviceId: consultation, price: eur(1) }];
    const refused = { code: 'right-missing', facts: { right: 'appointment.edit-paid' } };
    await expect(edit(booked.id, 1, { services }, by)).rejects.toMatchObject(refused);
    await expect(edit(booked.id, 1, { start: nextStart() }, by)).resolves.toMatchObject({ version: 2 });
    await expect(edit(booked.id, 2, { services }, everything)).resolves.toBeDefined();
  });

  it('CAL-5: a status set by mistake is taken back on its day by anybody, later by those with the right', async () => {
    const booked = await book({});
    await become(booked.id, 'arrived');
    await become(booked.id, 'completed');
    const by = without('appointment.edit-completed');
    await become(booked.id, 'arrived', by);
    await become(booked.id, 'completed', by);
    bench.clock.advance({ hours: 24 });
    const late = become(booked.id, 'arrived', by);
    await expect(late).rejects.toMatchObject({
      code: 'right-missing',
      detail: 'This visit is over. Your role does not include changing visits that are over.',
      facts: { right: 'appointment.edit-completed' },
    });
    await expect(become(booked.id, 'arrived')).resolves.toBeGreaterThan(0);
  });
});
