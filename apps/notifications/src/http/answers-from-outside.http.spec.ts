import { HttpBench, problemOf, twilioAuthToken } from '../testing/http-bench.fixture';
import { berlin } from '../testing/notifications-bench.fixture';
import { twilioSignature } from './twilio-signature';

const form = { 'content-type': 'application/x-www-form-urlencoded' };

describe('NOT-5 what comes back from clients and providers', () => {
  let bench: HttpBench;
  beforeAll(async () => {
    bench = await HttpBench.open();
    await bench.sendAtOnce(berlin);
  });
  afterAll(() => bench.close());

  const pathOf = (text: string) => `/visit/${/visit\/([\w-]+)/.exec(text)?.[1] ?? ''}`;
  const answer = (path: string, value: string) =>
    bench.service.inject({
      method: 'POST',
      url: path,
      payload: `answer=${value}`,
      headers: { ...form, accept: 'text/html' },
    });

  it('NOT-5: shows what it is about, confirms with a tap, once, and says so to the calendar', async () => {
    const { text, appointmentId } = await bench.sent();
    const path = pathOf(text);
    for (let look = 0; look < 2; look += 1) {
      const page = await bench.service.inject({ url: path });
      expect([page.statusCode, page.headers['content-type']]).toEqual([200, 'text/html; charset=utf-8']);
      expect(page.body).toContain('Will you come?');
      expect(page.body).not.toContain('Marchetti');
    }
    expect((await answer(path, 'confirm')).body).toContain('We expect you.');
    const again = await answer(path, 'cancel');
    expect([again.statusCode, again.body]).toEqual([410, expect.stringContaining('You have answered already')]);
    expect(problemOf(await bench.service.inject({ url: path })).code).toBe('link-expired');
    const view = await bench.view(appointmentId);
    expect(view.answer?.answer).toBe('confirm');
    expect(bench.log.join('')).not.toContain(path.split('/')[2]);
  });

  it.each(['.', ')', ',', '”', '"', '.)', '!', '%20', '%00x', '-and-more'])(
    'NOT-5: a link that swallowed what stood behind it (%s) is the same link',
    async (mark) => {
      const path = pathOf((await bench.sent()).text);
      const page = await bench.service.inject({ url: `${path}${encodeURI(decodeURIComponent(mark))}` });
      expect(page.statusCode).toBe(mark === '%00x' ? 422 : 200);
      if (page.statusCode === 200) expect(page.body).toContain(`action="${path.split('/')[2]}"`);
    },
  );

  it('NOT-5: two taps at once are one answer', async () => {
    const path = pathOf((await bench.sent()).text);
    const answers = await Promise.all([answer(path, 'confirm'), answer(path, 'confirm'), answer(path, 'cancel')]);
    expect(answers.map(({ statusCode }) => statusCode).sort()).toEqual([200, 410, 410]);
  });

  it('NOT-5: a token that somebody made up, or changed, is not valid', async () => {
    const path = pathOf((await bench.sent()).text);
    const changed = path
      .replace(/.$/, (last) => (last === 'A' ? 'B' : 'A'))
      .replace(/\/visit\/(.)/, (_, first) => `/visit/${first === 'A' ? 'B' : 'A'}`);
    for (const url of [changed, `/visit/${'x'.repeat(38)}`]) {
      expect(problemOf(await bench.service.inject({ url })).code).toBe('link-expired');
    }
    expect((await answer(path, 'maybe')).statusCode).toBe(422);
  });

  it('NOT-5: a report of the provider is believed with Twilio’s signature only', async () => {
    const { id, appointmentId } = await bench.sent();
    const url = `/callbacks/twilio/${berlin}/${id}`;
    const fields = { MessageSid: 'SM1', MessageStatus: 'delivered', To: '+4915100000001', SmsStatus: 'delivered' };
    const report = (signature: string) =>
      bench.service.inject({
        method: 'POST',
        url,
        payload: new URLSearchParams(fields).toString(),
        headers: { ...form, 'x-twilio-signature': signature },
      });
    const signed = twilioSignature(twilioAuthToken, `https://desk.example/api${url}`, fields);
    expect(
      problemOf(await report(twilioSignature('another token', `https://desk.example/api${url}`, fields))).code,
    ).toBe('callback-forged');
    expect(
      problemOf(await report(twilioSignature(twilioAuthToken, `https://desk.example/api${url}x`, fields))).code,
    ).toBe('callback-forged');
    expect((await report(signed)).statusCode).toBe(204);
    expect((await report(signed)).statusCode).toBe(204);
    const view = await bench.view(appointmentId);
    expect(view.notifications[0]).toMatchObject({ id, state: 'delivered' });
  });
});
