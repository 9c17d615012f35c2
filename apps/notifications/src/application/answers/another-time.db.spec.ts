import { ClientAnswered, TimesWanted } from '@anteroom/contracts-notifications';
import type { TimesOffered } from '@anteroom/contracts-scheduling';
import type { Message } from '@anteroom/contracts-shared';
import { Inbox } from '@anteroom/platform-messaging';
import { randomUUID } from 'node:crypto';
import { FollowAppointments } from '../../queue/follow-appointments';
import { TakeOffers } from '../../queue/take-offers';
import { ApplyAppointmentChange } from '../following/apply-appointment-change';
import {
  NotificationsBench,
  anAppointmentBody,
  berlin,
  haddad,
  lindgren,
} from '../../testing/notifications-bench.fixture';
import { AnswerVisit } from './answer-visit';
import { AskForTimes } from './ask-for-times';
import { GrantWishes } from './grant-wishes';
import { ReadTimes } from './read-times';
import { ReadVisit } from './read-visit';
import { TakeOffer } from './take-offer';
import { WishForTime } from './wish-for-time';

type Offer = Message<typeof TimesOffered>['body'];

const openedAt = '2026-11-24T09:00:00Z';
const free = ['2026-11-27T09:00:00Z', '2026-11-27T14:00:00Z'] as const;
const teamMember = { id: lindgren, name: 'Dr Lindgren' };

describe('another time by the link of a message', () => {
  let bench: NotificationsBench;
  beforeAll(async () => {
    bench = await NotificationsBench.open();
  });
  afterAll(() => bench.close());
  beforeEach(() => {
    bench.clock.set(openedAt);
    bench.sms.taken.length = 0;
  });

  const message = <Body>(kind: string, body: Body, aggregateVersion = 1) => ({
    id: randomUUID(),
    kind,
    aggregateId: randomUUID(),
    aggregateVersion,
    occurredAt: bench.clock.now().toString(),
    body,
  });
  const inbox = () => bench.get(Inbox);
  /** A booked appointment whose client was sent a link. */
  async function aLink() {
    const id = randomUUID();
    const phone = `+49153${Math.floor(1e6 + Math.random() * 8e6)}`;
    const client = { id: null, name: 'Elena Marchetti', phone };
    await bench.tell(id, { client });
    await bench.after({ minutes: 3 });
    const sent = bench.sms.taken.find(({ to }) => to === phone);
    return { id, client, token: /visit\/([\w-]+)/.exec(sent?.text ?? '')?.[1] ?? '' };
  }
  async function said<Kind extends typeof TimesWanted | typeof ClientAnswered>(kind: Kind, appointmentId: string) {
    const sql = `select body from outbox where kind = $1 and body ->> 'appointmentId' = $2 order by message_id`;
    const rows = await bench.query<{ body: Message<Kind>['body'] }>(sql, [kind.name, appointmentId]);
    return rows.map(({ body }) => kind.body.parse(body) as Message<Kind>['body']);
  }
  const ask = ({ token }: { token: string }, span: 'first' | 'later' = 'first') =>
    bench.get(AskForTimes).execute(token, span);
  const read = ({ token }: { token: string }) => bench.get(ReadTimes).execute(token);
  const wish = ({ token }: { token: string }, offerId: string, time = 0) =>
    bench.get(WishForTime).execute(token, { offerId, time });
  const take = (body: Offer) =>
    new TakeOffers(inbox(), bench.get(TakeOffer)).receive(
      message('TimesOffered', body) as Message<typeof TimesOffered>,
    );
  const answer = async ({ id }: { id: string }, facts: object = {}) => {
    const offerId = (await said(TimesWanted, id)).at(-1)?.offerId ?? '';
    const times = free.map((start) => ({ start, teamMember }));
    const base = { outcome: 'offered', branchId: berlin, appointmentId: id, offerId, reason: 'asked', version: 1 };
    await take({ ...base, of: 'same', times, ...facts } as Offer);
    return offerId;
  };
  const changed = ({ id, client }: { id: string; client: object }, version: number, facts: object) =>
    new FollowAppointments(inbox(), bench.get(GrantWishes), bench.get(ApplyAppointmentChange)).receive(
      message(
        'AppointmentChanged',
        anAppointmentBody(id, { deed: 'moved', client: client as never, ...facts }),
        version,
      ) as never,
    );

  it('NOT-3: a look asks the calendar nothing; a tap asks once, with nothing personal in it', async () => {
    const link = await aLink();
    expect((await read(link)).offer).toBeUndefined();
    expect(await said(TimesWanted, link.id)).toEqual([]);
    await Promise.all([ask(link), ask(link), ask(link)]);
    const wanted = await said(TimesWanted, link.id);
    expect(wanted).toMatchObject([{ branchId: berlin, appointmentId: link.id, limit: 12 }]);
    expect(JSON.stringify(wanted)).not.toMatch(/Marchetti|\+49/);
    expect(await read(link)).toMatchObject({ isOpen: true, pace: 'usual' });
    bench.clock.advance({ seconds: 20 });
    expect(await read(link)).toMatchObject({ isOpen: true, pace: 'late' });
  });

  it('NOT-3: later times are looked for two weeks on, and an answer to an older question is not shown', async () => {
    const link = await aLink();
    await ask(link);
    await answer(link);
    await ask(link, 'later');
    const [first, later] = await said(TimesWanted, link.id);
    expect(Date.parse(later?.from ?? '') - Date.parse(first?.from ?? '')).toBe(14 * 86_400_000);
    await answer(link, { offerId: first?.offerId });
    expect(await read(link)).toMatchObject({ isOpen: true, offer: { state: 'asked' } });
  });

  it('NOT-3: two taps on a time are one wish, and nothing else can be done with the link meanwhile', async () => {
    const link = await aLink();
    await ask(link);
    const offerId = await answer(link);
    await Promise.all([wish(link, offerId, 1), wish(link, offerId, 1), wish(link, offerId, 0)]);
    const answers = await said(ClientAnswered, link.id);
    expect(answers).toHaveLength(1);
    expect(answers[0]).toMatchObject({ answer: 'move', start: '2026-11-26T09:30:00Z' });
    expect(answers[0]).toMatchObject({ wish: { offerId, teamMemberId: lindgren, version: 1 } });
    const refusal = bench.get(AnswerVisit).execute(link.token, 'cancel');
    await expect(refusal).rejects.toMatchObject({ code: 'link-expired', facts: { why: 'moving', language: 'en' } });
    expect((await said(ClientAnswered, link.id)).length).toBe(1);
  });

  it('NOT-3: once the appointment is there the link is used, the page says so, and staff see who did it', async () => {
    const link = await aLink();
    await ask(link);
    await wish(link, await answer(link), 0);
    await changed(link, 2, { start: free[0], end: '2026-11-27T09:30:00Z' });
    const view = await read(link);
    expect([view.offer?.state, view.visit.appointments[0]?.start.toString()]).toEqual(['moved', free[0]]);
    await expect(bench.get(ReadVisit).execute(link.token)).rejects.toMatchObject({ facts: { why: 'used' } });
    await expect(ask(link)).rejects.toMatchObject({ facts: { why: 'used' } });
    await wish(link, view.offer?.id ?? '', 0);
    expect(await said(ClientAnswered, link.id)).toHaveLength(1);
    expect((await bench.view(link.id)).answer).toMatchObject({ answer: 'move' });
    expect(await bench.shown(link.id)).toContain('moved sms planned');
    await changed(link, 3, { start: '2026-11-30T09:00:00Z', end: '2026-11-30T09:30:00Z' });
    await expect(read(link)).rejects.toMatchObject({ facts: { why: 'used' } });
  });

  it('NOT-3: a time that has gone leaves the link good, with fresh times to choose from', async () => {
    const link = await aLink();
    await ask(link);
    const offerId = await answer(link);
    await wish(link, offerId, 0);
    await take({
      outcome: 'offered',
      branchId: berlin,
      appointmentId: link.id,
      offerId,
      reason: 'taken',
      version: 1,
      of: 'others',
      times: [{ start: free[1], teamMember: { id: haddad, name: 'Dr Haddad' } }],
    });
    expect((await read(link)).offer).toMatchObject({ state: 'offered', reason: 'taken', of: 'others' });
    await wish(link, offerId, 0);
    const answers = await said(ClientAnswered, link.id);
    expect(answers[1]).toMatchObject({ wish: { start: free[1], teamMemberId: haddad } });
  });

  it('NOT-3: an appointment that stays where it is may still be confirmed', async () => {
    const link = await aLink();
    await ask(link);
    await answer(link, { outcome: 'unmovable', reason: 'paid', version: undefined, of: undefined, times: undefined });
    expect((await read(link)).offer).toMatchObject({ state: 'unmovable', reason: 'paid' });
    await bench.get(AnswerVisit).execute(link.token, 'confirm');
    await expect(read(link)).rejects.toMatchObject({ facts: { why: 'used' } });
  });

  it('NOT-3: a list of some minutes ago is looked up anew before anything on it is wished for', async () => {
    const link = await aLink();
    await ask(link);
    const offerId = await answer(link);
    bench.clock.advance({ minutes: 10 });
    await wish(link, offerId, 0);
    expect(await said(ClientAnswered, link.id)).toEqual([]);
    await answer(link);
    expect((await read(link)).offer).toMatchObject({ state: 'offered', reason: 'old' });
  });

  it('NOT-3: when somebody moved the appointment meanwhile, the link is over and says why', async () => {
    const link = await aLink();
    await ask(link);
    await wish(link, await answer(link), 0);
    await changed(link, 2, { start: '2026-11-30T09:00:00Z', end: '2026-11-30T09:30:00Z' });
    await expect(read(link)).rejects.toMatchObject({ facts: { why: 'changed' } });
  });

  it('NOT-3: once the time of the appointment has come, the link is over on every page, and says so', async () => {
    const link = await aLink();
    await ask(link);
    const offerId = await answer(link);
    bench.clock.set('2026-11-26T09:30:00Z');
    const over = { code: 'link-expired', facts: { why: 'over', language: 'en', branchName: 'Northgate' } };
    const attempts = [() => ask(link), () => read(link), () => wish(link, offerId, 0)];
    for (const attempt of attempts) await expect(attempt()).rejects.toMatchObject(over);
    expect(await said(ClientAnswered, link.id)).toEqual([]);
  });

  it('NOT-3: several appointments of one message are not moved by a link', async () => {
    const clientId = randomUUID();
    await bench.tellClient({ id: clientId, phone: '+4915400000001' });
    const client = { id: clientId, name: 'Elena Marchetti', phone: '+4915400000001' };
    const [first, second] = [randomUUID(), randomUUID()];
    await bench.tell(first, { client });
    await bench.tell(second, { client, start: '2026-11-26T10:30:00Z', end: '2026-11-26T11:00:00Z' });
    await bench.after({ minutes: 3 });
    const text = bench.sms.taken.find(({ to }) => to === client.phone)?.text ?? '';
    const token = /visit\/([\w-]+)/.exec(text)?.[1] ?? '';
    await ask({ token });
    expect((await read({ token })).offer).toMatchObject({ state: 'unmovable', reason: 'company' });
    expect(await said(TimesWanted, first)).toEqual([]);
  });
});
