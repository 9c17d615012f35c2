import { explainRedisFailure } from './explain-failure.ts';
import { redisConfiguration } from './server.ts';

const options = { folder: '/srv/my data/redis', port: 6644, password: 'secret', durability: 'durable' } as const;

describe('the queue', () => {
  it('SYS-4: never evicts, keeps what it was told, and listens on this machine only', () => {
    const lines = redisConfiguration(options).split('\n');
    expect(lines).toEqual(
      expect.arrayContaining([
        'maxmemory-policy noeviction',
        'appendonly yes',
        'bind 127.0.0.1',
        'dir "/srv/my data/redis"',
        'requirepass secret',
      ]),
    );
  });

  it('SYS-4: keeps nothing in tests', () => {
    expect(redisConfiguration({ ...options, durability: 'fast' })).toContain('appendonly no');
  });

  it.each([
    ['# Bad file format reading the append only file', /is damaged\. Delete that folder/],
    ["# Can't open the append-only file: Permission denied", /belongs to another user/],
    ['# Error: No space left on device', /disk .* is full/],
    ['# nobody has seen this', /last words:\n# nobody has seen this/],
  ])('SYS-4: says after “%s” what to do', (line, sentence) => {
    expect(explainRedisFailure([line], options.folder)).toMatch(sentence);
  });
});
