import { adams, checkup, consultation, mayer, scan, suite, surgery, weber } from '../../testing/centre.fixture';
import { SchedulingBench, aReceptionist, at } from '../../testing/scheduling-bench.fixture';

const nobody = '018f0000-0000-7000-8000-00000000dead';

describe('a booking that is refused', () => {
  let bench: SchedulingBench;
  beforeAll(async () => {
    bench = await SchedulingBench.open();
  });
  afterAll(() => bench.close());

  it.each([
    ['a wall-clock time that the clocks skip', { start: '2026-03-29T02:30:00+01:00' }, 'invalid-local-time'],
    ['an end before the start', { start: at('09:00'), end: at('08:00') }, 'invalid-interval'],
    ['no length at all', { start: at('09:00'), end: at('09:00') }, 'invalid-interval'],
    ['four minutes', { start: at('09:00'), end: at('09:04') }, 'invalid-interval'],
    ['twenty-five hours', { start: at('09:00'), end: at('10:00', '2026-11-25') }, 'invalid-interval'],
    ['half a minute', { start: '2026-11-24T09:00:30+01:00' }, 'invalid-interval'],
    ['no end and no services', { start: at('09:00'), end: undefined }, 'invalid-interval'],
    [
      'a service the person does not do',
      { start: at('09:00'), services: [{ serviceId: surgery }] },
      'service-not-offered',
    ],
    ['a service nobody knows', { start: at('09:00'), services: [{ serviceId: nobody }] }, 'unknown-reference'],
    ['a service of another branch', { start: at('09:00'), services: [{ serviceId: checkup }] }, 'unknown-reference'],
    ['a person nobody knows', { start: at('09:00'), teamMemberId: nobody }, 'unknown-reference'],
    ['a person of another branch', { start: at('09:00'), teamMemberId: adams }, 'unknown-reference'],
    ['a room nobody knows', { start: at('09:00'), resourceIds: [nobody] }, 'unknown-reference'],
    ['a room of another branch', { start: at('09:00'), resourceIds: [suite] }, 'unknown-reference'],
    ['a client nobody knows', { start: at('09:00'), client: { id: nobody } }, 'unknown-reference'],
    ['a phone that is none', { start: at('09:00'), client: { name: 'Ingrid', phone: 'none' } }, 'invalid'],
    [
      'money of another country',
      { start: at('09:00'), services: [{ serviceId: consultation, price: { amount: 1, currency: 'USD' } }] },
      'invalid',
    ],
    [
      'a discount that is more than the price',
      { start: at('09:00'), services: [{ serviceId: consultation, discount: { amount: 4501, currency: 'EUR' } }] },
      'invalid',
    ],
  ])('refuses %s with a sentence of its own', async (_, request, code) => {
    const refusal: unknown = await bench.book(request).catch((error: unknown) => error);
    expect(refusal).toMatchObject({ code, detail: expect.stringMatching(/^[A-Z].{15,}\.$/) as unknown });
  });

  it('CAL-5: the alternatives of a refusal can be booked', async () => {
    const start = at('09:00', '2026-11-26');
    const services = [{ serviceId: scan }];
    await bench.book({ start, services });
    const refusal = (await bench.book({ start, services, teamMemberId: mayer }).catch((error: unknown) => error)) as {
      facts: { alternatives: { teamMemberId: string; start: string; end: string }[] };
    };
    expect(refusal.facts.alternatives.map((alternative) => alternative.start)).toEqual([
      '2026-11-26T08:30:00Z',
      '2026-11-26T07:30:00Z',
      '2026-11-26T08:45:00Z',
    ]);
    expect(refusal.facts.alternatives.map(({ teamMemberId }) => teamMemberId)).toEqual([mayer, mayer, mayer]);
    const [nearest] = refusal.facts.alternatives;
    await expect(bench.book({ ...nearest, services, start: nearest?.start ?? '' })).resolves.toBeDefined();
  });

  it('CAL-5: who is full today is offered on the next days', async () => {
    const by = aReceptionist();
    const day = '2026-12-02';
    for (const [from, to] of [
      ['08:00', '12:00'],
      ['13:00', '18:00'],
    ] as const) {
      await bench.book({ start: at(from, day), end: at(to, day) }, { by });
    }
    const start = at('10:00', day);
    await expect(bench.book({ start })).rejects.toMatchObject({
      facts: {
        alternatives: [
          { teamMemberId: weber, start: '2026-12-03T09:00:00Z' },
          { teamMemberId: weber, start: '2026-12-03T09:15:00Z' },
          { teamMemberId: weber, start: '2026-12-03T08:45:00Z' },
        ],
      },
    });
  });
});
