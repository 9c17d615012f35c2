import { z } from 'zod';
import {
  ConfigError,
  baseConfig,
  databaseConfig,
  identityConfig,
  loadConfig,
  oneQueue,
  queueConfig,
  urlListVariable,
} from './index';

const schema = z.object({ ...baseConfig, ...databaseConfig, ...queueConfig, ...identityConfig }).check(oneQueue);
const good = {
  PORT: '3101',
  DATABASE_URL: 'postgresql://app@127.0.0.1:5432/anteroom_scheduling',
  REDIS_URL: 'redis://127.0.0.1:6379',
  IDENTITY_SECRET: 'x'.repeat(32),
};

const refusalOf = (env: Record<string, string>): ConfigError => {
  try {
    loadConfig(schema, env);
  } catch (error) {
    if (error instanceof ConfigError) return error;
  }
  throw new Error('was accepted');
};

describe('configuration', () => {
  it('SYS-4: reads what is set and fills in the defaults', () => {
    expect(loadConfig(schema, good)).toEqual({ ...good, PORT: 3101, HOST: '127.0.0.1', LOG_LEVEL: 'info' });
  });

  it('SYS-4: names every bad variable at once, with what is expected', () => {
    const { problems } = refusalOf({
      PORT: 'abc',
      LOG_LEVEL: 'loud',
      DATABASE_URL: 'mysql://x',
      IDENTITY_SECRET: 'short',
    });
    expect(problems).toEqual([
      'PORT is not usable: expected a port from 0 to 65535',
      expect.stringMatching(/^LOG_LEVEL is not usable: expected one of trace, debug/),
      'DATABASE_URL is not usable: expected a URL that begins with postgresql:// or postgres://',
      'IDENTITY_SECRET is not usable: expected at least 32 characters, the same for every service',
      'REDIS_URL is missing: expected either it or QUEUE_DATABASE_URL',
    ]);
  });

  it('SYS-4: never repeats a value, which may be a secret', () => {
    expect(refusalOf({ ...good, IDENTITY_SECRET: 'hunter2' }).message).not.toContain('hunter2');
  });

  it('SYS-4: treats an empty variable as missing', () => {
    expect(refusalOf({ ...good, REDIS_URL: '' }).problems).toEqual([expect.stringMatching(/^REDIS_URL is missing/)]);
  });

  it('SYS-4: the queues are in Redis or in PostgreSQL, not in both', () => {
    const QUEUE_DATABASE_URL = 'postgresql://queue@127.0.0.1:5432/anteroom_queue';
    expect(loadConfig(schema, { ...good, REDIS_URL: '', QUEUE_DATABASE_URL })).toMatchObject({ QUEUE_DATABASE_URL });
    expect(refusalOf({ ...good, QUEUE_DATABASE_URL }).problems).toEqual([
      'REDIS_URL is not usable: expected either it or QUEUE_DATABASE_URL',
    ]);
  });

  it('SYS-4: reads a list of URLs', () => {
    const urls = z.object({ URLS: urlListVariable(['http:']) });
    expect(loadConfig(urls, { URLS: 'http://a:1, http://b:2' }).URLS).toEqual(['http://a:1', 'http://b:2']);
    expect(() => loadConfig(urls, { URLS: 'http://a:1,nonsense' })).toThrow(ConfigError);
  });
});
