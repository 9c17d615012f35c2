import { HealthChecks, createLogger, requestContext } from './index';
import { safeError } from './safe-error';

const logged = (write: (log: ReturnType<typeof createLogger>) => void) => {
  const lines: Record<string, unknown>[] = [];
  write(createLogger('scheduling', 'info', { write: (line) => void lines.push(JSON.parse(line)) }));
  return lines;
};

describe('log', () => {
  it('SYS-4: carries the request id of the request it is written for', () => {
    const [line] = logged((log) => requestContext.run({ requestId: 'r-1' }, () => log.info('claimed')));
    expect(line).toMatchObject({ service: 'scheduling', level: 'info', requestId: 'r-1', msg: 'claimed' });
  });

  it('SYS-4: never shows personal members', () => {
    const [line] = logged((log) => log.info({ client: { name: 'Ada Canary', phone: '+491700000' } }, 'x'));
    expect(JSON.stringify(line)).not.toMatch(/Canary|491700/);
  });

  it('SYS-4: never shows what a database error says about rows and parameters', () => {
    const cause = Object.assign(new Error('invalid input syntax for type uuid: "Ada Canary"'), {
      code: '22P02',
      detail: 'Key (name)=(Ada Canary) already exists.',
    });
    class DriverException extends Error {}
    const error = new DriverException(`insert into client values ('Ada Canary') - ${cause.message}`, { cause });
    const [line] = logged((log) => log.error({ err: error }, 'failed'));
    expect(JSON.stringify(line)).not.toContain('Canary');
    expect(safeError(error)).toMatchObject({ type: 'DriverException', message: 'invalid input syntax for type uuid' });
  });
});

describe('health', () => {
  const up = {
    name: 'PostgreSQL',
    withoutIt: 'nothing-works',
    whenDown: 'Nothing works.',
    check: async () => 1,
  } as const;
  const redis = { name: 'Redis', withoutIt: 'less-works', whenDown: 'Pushes are delayed; booking goes on.' } as const;

  it('SYS-4: is degraded, and says what still works, without a component that is not vital', async () => {
    const checks = new HealthChecks([up, { ...redis, check: () => Promise.reject(new Error('refused')) }]);
    expect(await checks.report()).toEqual({
      state: 'degraded',
      components: [
        { name: 'PostgreSQL', state: 'up' },
        { name: 'Redis', state: 'down', detail: 'Pushes are delayed; booking goes on.' },
      ],
    });
  });

  it('SYS-4: is down when a vital component does not answer in time', async () => {
    const checks = new HealthChecks([{ ...up, check: () => new Promise(() => undefined) }], 10);
    expect((await checks.report()).state).toBe('down');
  });
});
