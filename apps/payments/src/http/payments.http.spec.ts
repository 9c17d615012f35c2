import { Bill, PaymentMade, Register, Takings, ZReport, paymentsRoutes } from '@anteroom/contracts-payments';
import { Problem, type StaffIdentity, identityHeader } from '@anteroom/contracts-shared';
import { IdentitySigner, createHttpService } from '@anteroom/platform-http';
import { createLogger } from '@anteroom/platform-observability';
import { testRedisUrl } from '@anteroom/platform-testing';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { PaymentsModule } from '../payments.module';
import { aReceptionist, berlin, eur, newId, newYork, till } from '../testing/centre.fixture';
import { PaymentsBench, cash } from '../testing/payments-bench.fixture';

const IDENTITY_SECRET = 'a secret that is long enough for tests';

interface Asked {
  method?: 'GET' | 'POST' | 'PATCH' | 'DELETE';
  body?: object;
  by?: StaffIdentity;
  headers?: Record<string, string>;
}

describe('the payments service over HTTP', () => {
  const signer = new IdentitySigner(IDENTITY_SECRET);
  const anna = aReceptionist({ name: 'Anna', branchIds: [berlin] });
  let bench: PaymentsBench;
  let service: NestFastifyApplication;
  let keys = 0;

  beforeAll(async () => {
    bench = await PaymentsBench.open(2);
    bench.clock.set(new Date().toISOString());
    const logger = createLogger('payments-test', 'silent');
    const config = {
      HOST: '127.0.0.1',
      PORT: 0,
      LOG_LEVEL: 'silent' as const,
      DATABASE_URL: bench.database.appUrl,
      REDIS_URL: testRedisUrl(),
      IDENTITY_SECRET,
    };
    service = await createHttpService({ module: PaymentsModule.with(config, logger), logger, config });
    await service.init();
  });
  afterAll(async () => {
    await service.close();
    await bench.end();
  });

  async function ask(url: string, { method = 'GET', body, by = anna, headers = {} }: Asked = {}) {
    const identity = await signer.sign(by);
    return service.inject({ method, url, payload: body, headers: { [identityHeader]: identity, ...headers } });
  }
  const keyed = () => {
    keys += 1;
    return { 'idempotency-key': `key-${keys}` };
  };
  const post = (url: string, body: object, asked: Asked = {}) =>
    ask(url, { ...asked, method: 'POST', body, headers: { ...keyed(), ...asked.headers } });
  const problem = (response: { json: () => unknown }) => Problem.parse(response.json());

  it('PAY-1 PAY-3: opens a register, takes payment, prints, refunds and closes, as the contracts say', async () => {
    const at = `/branches/${berlin}/registers/${till}`;
    const opened = await post(`${at}/shifts`, { counted: eur(10_000) });
    expect([opened.statusCode, Register.parse(opened.json()).shift?.opening]).toEqual([201, eur(10_000)]);
    const visitId = await bench.visit({ price: 4500 });
    const claimed = await ask(`/visits/${visitId}/payment-claim`, { method: 'POST' });
    const { version } = Bill.parse(claimed.json());
    const parts = [cash(4500, 5000)];
    const seen = { headers: { 'if-match': `"${version}"` } };
    const paid = await post(`/visits/${visitId}/payments`, { parts }, seen);
    expect(paid.statusCode).toBe(201);
    const { bill, payment } = PaymentMade.parse(paid.json());
    expect((await ask(`/visits/${visitId}/bill`)).json()).toEqual(bill);
    const receipt = await ask(`/receipts/${payment.receipt.id}`);
    expect(receipt.json()).toMatchObject({ number: payment.receipt.number, balance: eur(0), client: 'Ingrid Holm' });
    const printed = await ask(`/receipts/${payment.receipt.id}/pdf`);
    expect(printed.headers).toMatchObject({
      'content-type': 'application/pdf',
      'content-disposition': 'inline; filename="R-000001.pdf"',
    });
    expect(printed.rawPayload.subarray(0, 5).toString()).toBe('%PDF-');
    const pdf = printed.rawPayload.toString('base64');
    expect((await post(`/receipts/${payment.receipt.id}/e-mail`, { email: 'ingrid@example.org' })).statusCode).toBe(
      204,
    );
    const asked = await bench.query<{ body: object }>(`select body from outbox where kind = 'ReceiptRequested'`);
    expect(asked[0]?.body).toMatchObject({ email: 'ingrid@example.org', receiptNumber: 'R-000001', pdf });
    const back = { of: { kind: 'sum', sum: eur(500) }, reason: 'Was too dear' };
    const refunded = await post(`/visits/${visitId}/refunds`, back, { headers: { 'if-match': `"${bill.version}"` } });
    expect(PaymentMade.parse(refunded.json()).bill).toMatchObject({ state: 'partly-paid', due: eur(500) });
    const entries = (await ask(`/visits/${visitId}/entries`)).json().entries as { amount: { amount: number } }[];
    expect(entries.reduce((sum, { amount }) => sum + amount.amount, 0)).toBe(0);
    const closed = await post(`${at}/shift/close`, { counted: eur(14_000) });
    expect(ZReport.parse(closed.json()).shift.difference).toEqual(eur(0));
    const date = new Date().toLocaleDateString('sv', { timeZone: 'Europe/Berlin' });
    const takings = Takings.parse((await ask(`/branches/${berlin}/takings/${date}`)).json());
    expect(takings).toMatchObject({ collected: eur(4500), refunded: eur(500) });
    const ofTill = await ask(`/branches/${berlin}/entries?account=register&ownerId=${till}&limit=2`);
    expect(ofTill.json().entries).toHaveLength(2);
    expect((await ask(`/visits/${visitId}/payment-claim`, { method: 'DELETE' })).statusCode).toBe(204);
  });

  it.each([
    ['nothing', 0],
    ['less than nothing', -100],
    ['a part of a cent', 10.5],
  ])('PAY-1: %s is no payment', async (_, amount) => {
    const visitId = await bench.visit();
    const body = { parts: [{ ...cash(100), amount: { amount, currency: 'EUR' } }] };
    const refused = await post(`/visits/${visitId}/payments`, body, { headers: { 'if-match': '"1"' } });
    expect([refused.statusCode, problem(refused).code]).toEqual([422, 'invalid']);
    expect(problem(refused).detail).toContain('parts.0.amount.amount');
  });

  it('SYS-1: another branch’s visit, register and receipt are not there; a missing right is said', async () => {
    const visitId = await bench.visit();
    const sofia = aReceptionist({ branchIds: [newYork] });
    for (const url of [
      `/visits/${visitId}/bill`,
      `/visits/${visitId}/entries`,
      `/branches/${berlin}/registers`,
      `/receipts/${newId()}`,
    ]) {
      expect((await ask(url, { by: sofia })).statusCode).toBe(404);
    }
    const doctor = { ...anna, rights: ['calendar.view' as const] };
    expect(problem(await ask(`/visits/${visitId}/bill`, { by: doctor }))).toMatchObject({ code: 'right-missing' });
  });

  it('SYS-3: every route of the contracts is answered here, and nothing is taken without a key', async () => {
    const visitId = newId();
    for (const { method, path } of paymentsRoutes) {
      const url = path
        .replace(':branchId', berlin)
        .replace(/:visitId/, visitId)
        .replace(/:date/, '2026-11-24')
        .replace(/:\w+/g, newId());
      const answer = await ask(url, { method, ...(method === 'GET' || method === 'DELETE' ? {} : { body: {} }) });
      expect({ path, status: answer.statusCode }).not.toEqual({ path, status: 405 });
      if (answer.statusCode === 404) expect(problem(answer).detail).toMatch(/^This (visit|register|receipt|branch)/);
    }
    const body = { parts: [cash(100)] };
    expect((await ask(`/visits/${visitId}/payments`, { method: 'POST', body })).statusCode).toBe(422);
  });
});
