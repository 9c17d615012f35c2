import { createServer } from 'node:net';
import { once } from 'node:events';
import { becomesTrue } from '../wait-until.ts';
import type { Ending } from './child.ts';
import { ProcessHouse, Stopped } from './process-house.ts';
import type { ProcessListener, ProcessPlan } from './supervised-process.ts';

class Notes implements ProcessListener {
  readonly lines: string[] = [];
  readonly events: string[] = [];
  line = (name: string, line: string) => void this.lines.push(`${name}: ${line}`);
  ended = (name: string, ending: Ending) => void this.events.push(`${name} ${ending.kind}`);
  restarted = (name: string) => void this.events.push(`${name} again`);
  keepsCrashing = (name: string, crashes: number) => void this.events.push(`${name} crashed ${crashes} times`);
  misconfigured = (name: string) => void this.events.push(`${name} misconfigured`);
}

const plan = (name: string, code: string, changes: Partial<ProcessPlan> = {}): ProcessPlan => ({
  name,
  port: 0,
  command: { file: process.execPath, args: ['-e', code] },
  stage: 'service',
  stopSignal: 'SIGTERM',
  isReady: () => Promise.resolve(true),
  startWithinMs: 5_000,
  stopWithinMs: 2_000,
  ...changes,
});

const forever = 'setInterval(() => {}, 1000)';
const eventually = (condition: () => boolean) => becomesTrue(() => Promise.resolve(condition()), { forMs: 10_000 });

let notes: Notes;
let house: ProcessHouse;
beforeEach(() => {
  notes = new Notes();
  house = new ProcessHouse(notes);
});
afterEach(() => house.stop());

describe('a process that is kept alive', () => {
  it('SYS-4: is started again after it was killed, visibly', async () => {
    await house.keep(plan('clients-1', forever));
    const clients = house.supervised.get('clients-1');
    const before = clients?.pid;
    clients?.signal('SIGKILL');
    expect(await eventually(() => notes.events.length === 2)).toBe(true);
    expect(notes.events).toEqual(['clients-1 signal', 'clients-1 again']);
    expect(clients?.pid).not.toBe(before);
  });

  it('SYS-4: is not started again when its configuration is wrong', async () => {
    let starts = 0;
    const code = 'setTimeout(() => process.exit(78), 150)';
    await house.keep(plan('gateway-1', code, { isReady: () => Promise.resolve((starts += 1) > 0) }));
    expect(await eventually(() => notes.events.length === 1)).toBe(true);
    expect(notes.events).toEqual(['gateway-1 misconfigured']);
  });

  it('SYS-4: shows its own sentence when it refuses its configuration at the start', async () => {
    const code = "console.error('PORT is missing'); process.exit(78)";
    const start = house.keep(plan('gateway-1', code, { isReady: () => Promise.resolve(false) }));
    await expect(start).rejects.toMatchObject({ message: 'PORT is missing', exitCode: 78 });
  });

  it('SYS-4: names itself and its last words when it ends while it starts', async () => {
    const code = "console.log('no such table'); process.exit(1)";
    const start = house.keep(plan('clients-1', code, { isReady: () => Promise.resolve(false) }));
    await expect(start).rejects.toThrow(
      /clients-1 ended with code 1 while it started\. Its last words:\nno such table/,
    );
  });

  it('SYS-4: can be restarted in order without counting as a crash', async () => {
    await house.keep(plan('redis', forever));
    const redis = house.supervised.get('redis');
    const before = redis?.pid;
    await redis?.restart();
    expect(redis?.pid).not.toBe(before);
    expect(notes.events).toEqual([]);
  });
});

describe('stopping everything', () => {
  it('SYS-4: stops the door first, then the services, then the stores', async () => {
    const order: string[] = [];
    notes.line = (name) => void order.push(name);
    const polite =
      "process.on('SIGTERM', () => { console.log('bye'); process.exit(0) }); setInterval(() => {}, 1000); console.log('up')";
    for (const [name, stage] of [
      ['redis', 'store'],
      ['clients-1', 'service'],
      ['gateway-1', 'door'],
    ] as const) {
      const before = order.length;
      await house.keep(plan(name, polite, { stage, isReady: () => Promise.resolve(order.length > before) }));
    }
    order.length = 0;
    await house.stop();
    expect(order).toEqual(['gateway-1', 'clients-1', 'redis']);
  });

  it('SYS-4: kills what does not stop in its time', async () => {
    const stubborn = "process.on('SIGTERM', () => {}); setInterval(() => {}, 1000); console.log('up')";
    const isUp = () => Promise.resolve(notes.lines.length > 0);
    await house.keep(plan('clients-1', stubborn, { stopWithinMs: 200, isReady: isUp }));
    await house.stop();
    expect(house.supervised.get('clients-1')?.pid).toBeUndefined();
  });

  it('SYS-4: cuts off what is still starting, and starts nothing more', async () => {
    const start = house.keep(plan('clients-1', forever, { isReady: () => Promise.resolve(false) }));
    const outcome = expect(start).rejects.toThrow(Stopped);
    await house.stop();
    await outcome;
    await expect(house.keep(plan('gateway-1', forever))).rejects.toThrow(Stopped);
  });
});

describe('a task', () => {
  it('SYS-4: fails with its last words', async () => {
    const command = { file: process.execPath, args: ['-e', "console.log('relation exists'); process.exit(3)"] };
    await expect(house.run({ name: 'migrate-clients', command })).rejects.toThrow(
      /migrate-clients ended with code 3.*\nrelation exists/,
    );
  });

  it('SYS-4: says so when its program is not there', async () => {
    const server = createServer().listen(0);
    await once(server, 'listening');
    server.close();
    await expect(house.run({ name: 'initdb', command: { file: '/no/such/program', args: [] } })).rejects.toThrow(
      /could not be started/,
    );
  });
});
