import { readWishes } from './command-line.ts';

describe('npm start: what was asked for', () => {
  it('SYS-4: starts one of each on port 3000 with the full demo unless told otherwise', () => {
    expect(readWishes([], {})).toEqual({
      kind: 'start',
      reset: 'no',
      scheduling: 1,
      gateways: 1,
      demo: 'full',
      queue: undefined,
      dataDir: '.data',
      gatewayPort: 3000,
    });
  });

  it('SYS-4: takes more processes, another folder and another port', () => {
    const wishes = readWishes(
      ['--scheduling', '2', '--gateways=2', '--data', '/srv/desk', '--demo', 'none', '--queue=redis'],
      { PORT: '4000', DEMO_NOW: '2026-11-24T09:20:00+01:00' },
    );
    expect(wishes).toMatchObject({
      ...{ scheduling: 2, gateways: 2, dataDir: '/srv/desk', demo: 'none', queue: 'redis', gatewayPort: 4000 },
      demoNow: '2026-11-24T09:20:00+01:00',
    });
  });

  it('SYS-4: asks before a reset unless --yes was given', () => {
    expect(readWishes(['--reset'], {}).reset).toBe('ask');
    expect(readWishes(['--reset', '--yes'], {}).reset).toBe('given');
  });

  it.each([
    [['--scheduling', 'two'], {}, /--scheduling takes a number from 1 to 9, not “two”/],
    [['--gateways', '0'], {}, /--gateways takes a number/],
    [['--demo', 'huge'], {}, /--demo takes full, small or none, not “huge”/],
    [['--queue', 'kafka'], {}, /--queue takes redis or postgres, not “kafka”/],
    [[], { PORT: 'abc' }, /PORT takes a number from 1 to 65535, not “abc”/],
    [[], { DEMO_NOW: 'yesterday' }, /DEMO_NOW takes an instant like .*, not “yesterday”/],
    [[], { DEMO_NOW: '2026-13-24T09:20:00Z' }, /DEMO_NOW takes an instant/],
    [['--rest'], {}, /--rest/],
  ])('SYS-4: refuses %j %j with a sentence', (args, env, sentence) => {
    expect(() => readWishes(args, env)).toThrow(sentence);
  });
});
