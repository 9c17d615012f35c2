import { randomUUID } from 'node:crypto';
import type { OutgoingMessage } from '../application/sending/channel';
import { SmtpDouble } from '../testing/smtp-double.fixture';
import { type Mood, TwilioDouble } from '../testing/twilio-double.fixture';
import { LiquidWording } from '../wording/liquid-wording';
import { Temporal } from '@anteroom/kernel';
import { PacedChannel } from './paced-channel';
import { SmtpChannel } from './smtp-channel';
import { TwilioChannel } from './twilio-channel';

const wording = new LiquidWording();

function aMessage(facts: Partial<OutgoingMessage> = {}): OutgoingMessage {
  return {
    id: randomUUID(),
    branchId: randomUUID(),
    channel: 'sms',
    attempts: 1,
    leaseUntilMs: Date.now() + 60_000,
    to: '+4915100000001',
    recipientName: 'Łukasz O’Neill',
    fromName: 'Northgate',
    subject: 'Your appointment',
    text: 'See you at 10:30',
    html: '<p>See you at 10:30</p>',
    calendar: null,
    file: null,
    ...facts,
  };
}

describe('NOT-2 SMS by Twilio', () => {
  const twilio = new TwilioDouble();
  let channel: TwilioChannel;
  beforeAll(async () => {
    const apiUrl = await twilio.open();
    const access = {
      accountSid: 'AC1',
      authToken: twilio.token,
      from: '+493055500',
      publicUrl: 'https://desk.example',
    };
    channel = new TwilioChannel({ ...access, apiUrl, absentAfterMs: 0 });
  });
  afterAll(async () => {
    await twilio.close();
    await channel.close();
  });

  it('NOT-2: hands a message on with an address for reports that carries our reference', async () => {
    twilio.mood = () => 'take';
    const message = aMessage();
    const outcome = await channel.send(message);
    expect(outcome).toEqual({ kind: 'sent', providerId: twilio.taken.at(-1)?.sid });
    expect(twilio.taken.at(-1)).toMatchObject({
      to: message.to,
      body: message.text,
      callback: `https://desk.example/api/callbacks/twilio/${message.branchId}/${message.id}`,
    });
  });

  it.each<[Mood, object]>([
    ['500-after', { kind: 'unknown', reason: '500' }],
    ['500-before', { kind: 'unknown', reason: '500' }],
    ['cut', { kind: 'unknown', reason: 'UND_ERR_SOCKET' }],
    ['refuse', { kind: 'refused', reason: '21211' }],
    ['too-many', { kind: 'later', reason: 'too-many', afterSeconds: 1 }],
  ])('NOT-5: %s is told apart', async (mood, outcome) => {
    twilio.mood = () => mood;
    expect(await channel.send(aMessage())).toEqual(outcome);
  });

  it('NOT-5: a Twilio that is not there was certainly not told', async () => {
    const access = { accountSid: 'AC1', authToken: 't', from: 'x', publicUrl: 'https://desk.example' };
    const nowhere = new TwilioChannel({ ...access, apiUrl: 'http://127.0.0.1:9' });
    expect(await nowhere.send(aMessage())).toEqual({ kind: 'later', reason: 'ECONNREFUSED' });
    await nowhere.close();
  });

  it('NOT-5: a message that was taken without an answer is found by what it says; one that was not is absent', async () => {
    const taken = aMessage({ to: '+4915100000077', text: `See you ${randomUUID()}` });
    const claimedAt = new Date().toISOString();
    twilio.mood = () => '500-after';
    await channel.send(taken);
    expect(await channel.find({ ...taken, claimedAt })).toEqual({
      kind: 'found',
      candidates: [{ providerId: twilio.taken.at(-1)?.sid, report: 'sent' }],
    });
    expect(await channel.find({ ...taken, text: 'Something else', claimedAt })).toEqual({ kind: 'absent' });
  });
});

describe('NOT-2 e-mail by SMTP', () => {
  const smtp = new SmtpDouble();
  let channel: SmtpChannel;
  beforeAll(async () => {
    channel = new SmtpChannel({ url: await smtp.open(), from: 'clinic@example.org' });
  });
  afterAll(async () => {
    await channel.close();
    await smtp.close();
  });

  it('NOT-3: carries text, HTML, a calendar and a file, under an id that follows from ours', async () => {
    const event = {
      id: 'a',
      sequence: 3,
      start: Temporal.Instant.from('2026-11-26T09:30:00Z'),
      end: Temporal.Instant.from('2026-11-26T10:00:00Z'),
      summary: 'Consultation, Dr Lindgren',
      location: 'Northgate',
    };
    const content = wording.calendarOf([event], {
      method: 'CANCEL',
      organizer: 'Northgate',
      attendee: 'e@example.org',
    });
    expect(content.replaceAll('\r\n', ' ')).toMatch(
      /METHOD:CANCEL .*UID:a@anteroom .*SEQUENCE:3 .*DTSTART:20261126T093000Z .*STATUS:CANCELLED/,
    );
    const message = aMessage({
      channel: 'email',
      to: 'e@example.org',
      calendar: { method: 'CANCEL', content },
      file: { name: 'r.pdf', content: Buffer.from('%PDF') },
    });
    expect(await channel.send(message)).toEqual({ kind: 'sent', providerId: `<${message.id}@example.org>` });
    const [mail] = smtp.taken;
    expect(mail?.messageId).toBe(`<${message.id}@example.org>`);
    for (const part of ['text/plain', 'text/html', 'text/calendar', 'method=CANCEL', 'application/pdf']) {
      expect(mail?.raw).toContain(part);
    }
  });

  it('NOT-5: a mailbox that does not exist is refused, one that is busy is tried later', async () => {
    smtp.answer = (to) => (to.startsWith('no') ? 'refuse' : 'later');
    expect(await channel.send(aMessage({ to: 'nobody@example.org' }))).toEqual({ kind: 'refused', reason: '550' });
    expect(await channel.send(aMessage({ to: 'busy@example.org' }))).toEqual({ kind: 'later', reason: '451' });
  });

  it('NOT-5: a connection that breaks after the message was handed over leaves it unknown, and it is not sent again', async () => {
    smtp.answer = () => 'cut-after';
    const before = smtp.taken.length;
    expect(await channel.send(aMessage({ to: 'cut@example.org' }))).toMatchObject({ kind: 'unknown' });
    await new Promise((done) => setTimeout(done, 300));
    expect(smtp.taken.length - before).toBe(1);
  });

  it('NOT-5: a server that is not there was certainly not told', async () => {
    const nowhere = new SmtpChannel({ url: 'smtp://127.0.0.1:9', from: 'clinic@example.org' });
    expect(await nowhere.send(aMessage({ to: 'e@example.org' }))).toMatchObject({ kind: 'later' });
    await nowhere.close();
  });
});

describe('NOT-5 the pace of a provider', () => {
  it('NOT-5: messages leave no faster than allowed, and none begins when its lease is nearly over', async () => {
    const begun: number[] = [];
    const inner = new PacedChannel(
      {
        provider: 'twilio',
        batchSize: 1,
        close: async () => undefined,
        isAskable: false,
        find: async () => ({ kind: 'silent' }),
        send: async () => (begun.push(performance.now()), { kind: 'sent', providerId: null }),
      },
      { perSecond: 50, answerMs: 100 },
    );
    await Promise.all(Array.from({ length: 6 }, () => inner.send(aMessage())));
    expect((begun.at(-1) ?? 0) - (begun[0] ?? 0)).toBeGreaterThan(90);
    expect(await inner.send(aMessage({ leaseUntilMs: Date.now() + 50 }))).toEqual({
      kind: 'unknown',
      reason: 'interrupted',
    });
    expect(begun).toHaveLength(6);
  });
});

describe('NOT-3 words', () => {
  it('NOT-3: what a client is called cannot become HTML, and links can be tapped', () => {
    const html = wording.htmlOf('Dear <b>Eve</b>,\n\nhttps://desk.example/api/visit/x');
    expect(html).toContain('Dear &lt;b&gt;Eve&lt;/b&gt;,');
    expect(html).toContain('<a href="https://desk.example/api/visit/x"');
  });
  it.each([
    ['a'.repeat(160), 1, 'GSM-7'],
    ['a'.repeat(161), 2, 'GSM-7'],
    ['я'.repeat(70), 1, 'UCS-2'],
    ['я'.repeat(71), 2, 'UCS-2'],
    [`${'a'.repeat(159)}€`, 2, 'GSM-7'],
  ])('NOT-3: %# counts segments as phones do', (text, segments, encoding) => {
    expect(wording.lengthOf(text)).toMatchObject({ segments, encoding });
  });
});
