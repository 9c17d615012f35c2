import { Temporal } from '@anteroom/kernel';
import { randomUUID } from 'node:crypto';
import { NotificationsBench, aReceptionist, berlin } from '../../testing/notifications-bench.fixture';
import type { Outcome } from '../../domain/outcome.rules';
import { Channels } from './channel';
import { ClaimDue } from './claim-due';
import { FindLost } from './find-lost';
import { ResendNotification } from './resend-notification';
import { SendDue } from './send-due';
import { SendReceipt } from './send-receipt';
import { TakeDeliveryReport } from './take-delivery-report';

let bench: NotificationsBench;
beforeAll(async () => {
  bench = await NotificationsBench.open();
});
afterAll(() => bench.close());
beforeEach(async () => {
  await bench.query(`update notification set state = 'dropped', reason = 'superseded' where state = 'planned'`);
  await bench.query(`update notification set state = 'failed' where state in ('claimed', 'unknown')`);
  bench.clock.set('2026-11-24T09:00:00Z');
  for (const channel of [bench.sms, bench.email]) {
    channel.taken.length = 0;
    channel.answer = () => ({ kind: 'sent', providerId: randomUUID() });
    channel.lookUp = () => ({ kind: 'silent' });
  }
});

let phones = 0;
/** A booked appointment whose client has a card; its news is due in three minutes. */
async function booked(card: object = {}): Promise<string> {
  phones += 1;
  const id = randomUUID();
  const clientId = randomUUID();
  const phone = `+49152${String(1_000_000 + phones)}`;
  await bench.tellClient({ id: clientId, phone, email: `c${phones}@demo.example`, ...card });
  await bench.tell(id, { client: { id: clientId, name: 'Elena', phone } });
  return id;
}
const find = () => bench.get(FindLost).execute(bench.get(Channels));
const news = async (id: string) => (await bench.shown(id)).filter((line) => line.startsWith('booked'));
const refused: Outcome = { kind: 'refused', reason: '21211' };

describe('NOT-5 sending', () => {
  it('NOT-5: of several processes exactly one sends each message', async () => {
    await Promise.all(Array.from({ length: 40 }, () => booked()));
    bench.clock.advance({ minutes: 3 });
    await Promise.all(Array.from({ length: 4 }, () => bench.get(SendDue).execute()));
    const to = bench.sms.taken.map((message) => message.to);
    expect([to.length, new Set(to).size]).toEqual([40, 40]);
  });

  it('NOT-5: a message is committed as claimed before its provider is called', async () => {
    const id = await booked();
    const seen: string[] = [];
    bench.sms.answer = (message) => {
      seen.push(message.id);
      return { kind: 'sent', providerId: 'SM-first' };
    };
    bench.clock.advance({ minutes: 3 });
    const { claimed } = await bench.get(ClaimDue).execute('sms', bench.sms);
    expect(await news(id)).toEqual(['booked sms claimed']);
    expect([claimed.length, seen.length]).toEqual([1, 0]);
  });

  it('NOT-5: a claim looks at the appointment once more: what was cancelled a moment ago does not go', async () => {
    const id = await booked();
    await bench.query(`update appointment set wording_version = 2, status = 'cancelled' where id = $1`, [id]);
    await bench.after({ minutes: 3 });
    expect(bench.sms.taken).toEqual([]);
  });

  it('NOT-2: what one channel refuses goes by the next, and only then counts as failed for good', async () => {
    const id = await booked();
    bench.sms.answer = () => refused;
    bench.email.answer = () => refused;
    await bench.after({ minutes: 3 });
    await bench.after({ seconds: 1 });
    expect(await news(id)).toEqual(['booked sms failed', 'booked email failed']);
    bench.email.answer = () => ({ kind: 'sent', providerId: randomUUID() });
    const other = await booked();
    await bench.after({ minutes: 3 });
    await bench.after({ seconds: 1 });
    expect(await news(other)).toEqual(['booked sms failed', 'booked email sent']);
  });

  it('NOT-5: what was certainly not taken is tried again with growing pauses, a limited number of times', async () => {
    const id = await booked({ email: null });
    bench.sms.answer = () => ({ kind: 'later', reason: 'ECONNREFUSED' });
    await bench.after({ minutes: 3 });
    expect((await bench.view(id)).notifications[0]).toMatchObject({ state: 'planned', reason: 'ECONNREFUSED' });
    await bench.after({ seconds: 4 });
    for (let attempt = 0; attempt < 8; attempt += 1) await bench.after({ minutes: 11 });
    expect(await news(id)).toEqual(['booked sms failed']);
  });

  it('NOT-5: a message whose sender died is unknown when its lease is over; the provider knows it: sent, not again', async () => {
    const id = await booked({ email: null });
    bench.clock.advance({ minutes: 3 });
    await bench.get(ClaimDue).execute('sms', bench.sms);
    bench.clock.advance({ seconds: 61 });
    await find();
    expect(await news(id)).toEqual(['booked sms unknown']);
    bench.sms.lookUp = () => ({ kind: 'found', candidates: [{ providerId: 'SM-lost', report: 'sent' }] });
    bench.clock.advance({ seconds: 10 });
    await find();
    expect(await news(id)).toEqual(['booked sms sent']);
    await bench.after({ minutes: 1 });
    expect(bench.sms.taken).toEqual([]);
  });

  it('NOT-5: of two messages that read the same, one that the provider has is not taken for the other', async () => {
    const id = await booked({ email: null });
    bench.sms.answer = () => ({ kind: 'unknown', reason: '500' });
    await bench.after({ minutes: 3 });
    bench.sms.answer = () => ({ kind: 'sent', providerId: randomUUID() });
    bench.sms.lookUp = () => ({ kind: 'found', candidates: [{ providerId: 'SM-lost', report: 'sent' }] });
    await find();
    await bench.after({ seconds: 1 });
    expect(
      (
        await bench.query<{ id: string }>(
          `select provider_id as id from notification where appointment_id = $1 and kind = 'booked'`,
          [id],
        )
      )[0]?.id,
    ).not.toBe('SM-lost');
  });

  it('NOT-5: what the provider certainly never had goes once more; what it cannot tell stays unknown until a person acts', async () => {
    const [asked, mailed] = [await booked({ email: null }), await booked({ phone: null, preferredChannel: 'email' })];
    bench.sms.answer = bench.email.answer = () => ({ kind: 'unknown', reason: 'timeout' });
    await bench.after({ minutes: 3 });
    bench.sms.answer = bench.email.answer = () => ({ kind: 'sent', providerId: randomUUID() });
    bench.sms.lookUp = () => ({ kind: 'absent' });
    await find();
    await bench.after({ hours: 1 });
    await find();
    expect([await news(asked), await news(mailed)]).toEqual([['booked sms sent'], ['booked email unknown']]);
    const [lost] = (await bench.view(mailed)).notifications;
    await bench
      .get(ResendNotification)
      .execute({ notificationId: lost!.id, by: aReceptionist(), idempotencyKey: 'by hand' });
    await bench.after({ seconds: 1 });
    expect(await news(mailed)).toEqual(['booked email unknown', 'booked email sent']);
  });

  it('NOT-5: reports of a provider come twice and out of order', async () => {
    const id = await booked();
    await bench.after({ minutes: 3 });
    const [sent] = (await bench.view(id)).notifications;
    const { provider_id: providerId } = (
      await bench.query<{ provider_id: string }>('select provider_id from notification where id = $1', [sent!.id])
    )[0]!;
    const report = (what: 'sent' | 'delivered' | 'failed', of = providerId) =>
      bench
        .get(TakeDeliveryReport)
        .execute({ branchId: berlin, notificationId: sent!.id, providerId: of, report: what, reason: '30003' });
    await report('failed', 'SM-of-somebody-else');
    await report('delivered');
    for (const late of ['sent', 'failed', 'delivered'] as const) await report(late);
    expect(await news(id)).toEqual(['booked sms delivered']);
  });

  it('NOT-2: an SMS that was taken and not delivered goes by e-mail', async () => {
    const id = await booked();
    await bench.after({ minutes: 3 });
    const [sent] = (await bench.view(id)).notifications;
    const [{ provider_id: providerId } = { provider_id: '' }] = await bench.query<{ provider_id: string }>(
      'select provider_id from notification where id = $1',
      [sent!.id],
    );
    await bench
      .get(TakeDeliveryReport)
      .execute({ branchId: berlin, notificationId: sent!.id, providerId, report: 'failed', reason: '30003' });
    await bench.after({ seconds: 1 });
    expect(await news(id)).toEqual(['booked sms failed', 'booked email sent']);
    expect((await bench.view(id)).notifications[0]?.reason).toBe('30003');
  });

  it('PAY-5: a receipt goes by e-mail once, with the printed one attached', async () => {
    const receipt = {
      receiptId: randomUUID(),
      branchId: berlin,
      visitId: randomUUID(),
      client: { id: null, name: 'Elena Marchetti' },
      email: 'elena@demo.example',
      language: 'de',
      receiptNumber: '2026-000123',
      total: { amount: 4_960, currency: 'EUR' },
      pdf: Buffer.from('%PDF-1.7').toString('base64'),
    };
    const request = (more: object = {}) =>
      bench.unitOfWork.run({ branchIds: [berlin] }, () => bench.get(SendReceipt).execute({ ...receipt, ...more }));
    await request();
    await request();
    await bench.after({ seconds: 1 });
    await bench.after({ seconds: 1 });
    expect(bench.email.taken).toHaveLength(1);
    expect(bench.email.taken[0]).toMatchObject({ subject: 'Ihr Beleg 2026-000123', file: { name: '2026-000123.pdf' } });
    expect(bench.email.taken[0]?.text).toMatch(/über 49,60\s€/);
    expect(bench.email.taken[0]?.file?.content.toString()).toBe('%PDF-1.7');

    const toTheInsurer = { sendingId: randomUUID(), email: 'claims@insurer.example' };
    await request(toTheInsurer);
    await request(toTheInsurer);
    await request({ sendingId: randomUUID() });
    await bench.after({ seconds: 1 });
    await bench.after({ seconds: 1 });
    expect(bench.email.taken.map(({ to }) => to)).toEqual([
      'elena@demo.example',
      'claims@insurer.example',
      'elena@demo.example',
    ]);
  });

  it('NOT-5: the ledger itself refuses a second message for the same version, kind and channel', async () => {
    const id = await booked();
    const again = `insert into notification (id, branch_id, appointment_id, wording_version, kind, channel, due_at, covers, changed_at)
      select gen_random_uuid(), branch_id, appointment_id, wording_version, kind, channel, due_at, covers, changed_at
      from notification where appointment_id = $1 and kind = 'booked'`;
    await expect(bench.query(again, [id])).rejects.toMatchObject({ constraint: 'notification_once' });
  });

  it('NOT-5: two thousand that are due at the same instant leave in few rounds', async () => {
    const rows = 2_000;
    const at = bench.clock.now();
    await bench.query(
      `with new as (
         insert into appointment (id, branch_id, version, wording_version, changed_at, planned_with, status, starts_at, ends_at,
           team_member_id, team_member_name, client_name, client_phone, services, resources)
         select gen_random_uuid(), $1, 1, 1, $2, 'many ' || n, 'booked', $2::timestamptz + interval '1 day',
           $2::timestamptz + interval '25 hours', gen_random_uuid(), 'Dr Lindgren', 'Client ' || n, '+4930' || (1000000 + n), '{}', '{}'
         from generate_series(1, ${rows}) n returning id)
       insert into notification (id, branch_id, appointment_id, wording_version, kind, lead_minutes, channel, due_at, covers, changed_at)
       select gen_random_uuid(), $1, id, 1, 'reminder', 1440, 'sms', $2, array[id], $2 from new`,
      [berlin, at],
    );
    const since = performance.now();
    await bench.get(SendDue).execute();
    const seconds = (performance.now() - since) / 1_000;
    expect(new Set(bench.sms.taken.map(({ to }) => to)).size).toBe(rows);
    expect(seconds).toBeLessThan(6);
    process.stdout.write(`two thousand due at once: ${seconds.toFixed(2)} s\n`);
    expect(Temporal.Instant.compare(at, bench.clock.now())).toBe(0);
  });
});
