import { Retention } from '@anteroom/platform-persistence';
import { randomUUID } from 'node:crypto';
import { NotificationsBench } from '../testing/notifications-bench.fixture';
import { oldMessageParts } from './retention';

interface Row {
  state: string;
  recipient: string | null;
  body: string | null;
}

describe('SYS-4 what is kept of messages', () => {
  let bench: NotificationsBench;
  let retention: Retention;
  beforeAll(async () => {
    bench = await NotificationsBench.open();
    retention = new Retention(bench.unitOfWork, bench.clock);
    retention.add(...oldMessageParts);
  });
  afterAll(() => bench.close());

  const sent = () =>
    bench.query<Row>(
      `select state, recipient, coalesce(subject, text, html, calendar) as body from notification
       where sent_at is not null order by id`,
    );

  it('NOT-5: the text of a message goes after a year and a month; that it was sent, to whom and how it went, stays', async () => {
    await bench.tell(randomUUID());
    await bench.after({ minutes: 10 });
    expect(await sent()).toContainEqual(expect.objectContaining({ body: expect.any(String) as unknown }));
    const planned = await bench.query(`select id from notification where state = 'planned'`);
    bench.clock.advance({ hours: 24 * 380 });
    expect(await retention.execute()).toMatchObject({ 'message-body': 0 });
    await bench.query(`update notification set changed_at = now() - interval '2 years'`);
    const texts = (await sent()).length;
    expect(await retention.execute()).toMatchObject({ 'message-body': texts });
    for (const row of await sent()) expect(row).toMatchObject({ body: null, recipient: expect.any(String) as unknown });
    expect(await bench.query(`select id from notification where state = 'planned'`)).toEqual(planned);
    expect(await retention.execute()).toMatchObject({ 'message-body': 0 });
  });

  it('NOT-4: links go a month after their end, with the times that were offered behind them', async () => {
    const [link] = await bench.query<{ id: string; branch: string; appointment: string }>(
      `select l.id, l.branch_id as branch, n.appointment_id as appointment
       from visit_link l join notification n on n.id = l.notification_id limit 1`,
    );
    await bench.query(
      `insert into time_offer (id, link_id, branch_id, appointment_id, state, since, search_from)
       values ($1, $2, $3, $4, 'asked', now(), now())`,
      [randomUUID(), link?.id, link?.branch, link?.appointment],
    );
    await bench.query(`update visit_link set expires_at = now() - interval '29 days'`);
    bench.clock.set(new Date().toISOString());
    expect(await retention.execute()).toMatchObject({ 'link-in-message': 0 });
    await bench.query(`update visit_link set expires_at = now() - interval '31 days' where id = $1`, [link?.id]);
    expect(await retention.execute()).toMatchObject({ 'link-in-message': 1 });
    expect(await bench.query('select 1 from time_offer')).toEqual([]);
  });

  it('PAY-1: the copy of a receipt that was sent goes after a year and a month', async () => {
    const [branch] = await bench.query<{ id: string }>('select id from branch limit 1');
    await bench.query(
      `insert into receipt_file (receipt_id, branch_id, email, language, receipt_number, total_amount, total_currency, pdf)
       select gen_random_uuid(), $1, 'a@b.example', 'en', n::text, 1, 'EUR', '' from generate_series(1, 3) n`,
      [branch?.id],
    );
    await bench.query(`update receipt_file set received_at = now() - interval '2 years' where receipt_number = '2'`);
    expect(await retention.execute()).toMatchObject({ 'receipt-copy': 1 });
  });
});
