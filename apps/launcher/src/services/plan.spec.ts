import { roleNames } from '../postgres/databases.ts';
import { inheritedEnvironment, ownerEnvironment, type Surroundings } from './environment.ts';
import { planServices } from './plan.ts';

const surroundings: Surroundings = {
  postgresUrl: 'postgres://postgres:super-secret@127.0.0.1:5544/postgres',
  queue: { kind: 'redis', url: 'redis://:queue-secret@127.0.0.1:6644' },
  secrets: {
    postgresPassword: 'super-secret',
    redisPassword: 'queue-secret',
    identitySecret: 'i'.repeat(48),
    rolePasswords: Object.fromEntries(roleNames.map((role) => [role, `${role}-secret`])),
  },
};
const ports = {
  scheduling: [3101, 3102],
  clients: [3201],
  notifications: [3301],
  payments: [3401],
  inventory: [3501],
  gateways: [3000, 3001],
};
const door = {
  host: '127.0.0.1',
  frontDeskDir: '/srv/front',
  furtherOrigins: ['https://desk.example'],
  cookieSecure: false,
};
const plans = planServices(ports, door, surroundings);
const planOf = (name: string) => plans.find((plan) => plan.name === name);

describe('who runs where and knows what', () => {
  it('SYS-4: gives every process a name and a port of its own', () => {
    expect(plans.map(({ name, port }) => `${name} ${port}`)).toEqual([
      'scheduling-1 3101',
      'scheduling-2 3102',
      'clients-1 3201',
      'notifications-1 3301',
      'payments-1 3401',
      'inventory-1 3501',
      'gateway-1 3000',
      'gateway-2 3001',
    ]);
    expect(plans.every(({ env, port }) => env['PORT'] === String(port))).toBe(true);
  });

  it('SYS-4: tells every gateway all scheduling processes and all origins', () => {
    expect(planOf('gateway-2')?.env).toMatchObject({
      SCHEDULING_URLS: 'http://127.0.0.1:3101,http://127.0.0.1:3102',
      CLIENTS_URLS: 'http://127.0.0.1:3201',
      INVENTORY_URLS: 'http://127.0.0.1:3501',
      FRONT_DESK_DIR: '/srv/front',
      COOKIE_SECURE: 'false',
    });
    expect(planOf('gateway-1')?.env['PUBLIC_ORIGINS']?.split(',')).toEqual([
      'http://localhost:3000',
      'http://127.0.0.1:3000',
      'http://localhost:3001',
      'http://127.0.0.1:3001',
      'https://desk.example',
    ]);
  });

  it('NOT-3: tells the notifications service where clients reach this installation', () => {
    expect(planOf('notifications-1')?.env['PUBLIC_URL']).toBe('https://desk.example');
    const here = planServices(ports, { ...door, furtherOrigins: [] }, surroundings);
    expect(here.find(({ service }) => service === 'notifications')?.env['PUBLIC_URL']).toBe('http://localhost:3000');
  });

  it('SYS-4: a running service knows its application role only, never the owner or the superuser', () => {
    expect(planOf('scheduling-1')?.env['DATABASE_URL']).toBe(
      'postgres://anteroom_scheduling_app:anteroom_scheduling_app-secret@127.0.0.1:5544/anteroom_scheduling',
    );
    const everything = JSON.stringify(plans);
    expect(everything).not.toContain('super-secret');
    expect(everything).not.toContain('_owner');
  });

  it('SYS-4: every service is told one place for the queues, Redis or the database of their own', () => {
    expect(planOf('clients-1')?.env).toMatchObject({ REDIS_URL: 'redis://:queue-secret@127.0.0.1:6644' });
    expect(planOf('clients-1')?.env).not.toHaveProperty('QUEUE_DATABASE_URL');
    const withoutRedis = planServices(ports, door, { ...surroundings, queue: { kind: 'postgres' } });
    for (const { env } of withoutRedis) {
      expect(env).not.toHaveProperty('REDIS_URL');
      expect(env['QUEUE_DATABASE_URL']).toBe(
        'postgres://anteroom_queue_app:anteroom_queue_app-secret@127.0.0.1:5544/anteroom_queue',
      );
    }
  });

  it('SYS-4: migrations and the demo get the owner besides', () => {
    expect(ownerEnvironment('gateway', surroundings)['MIGRATION_DATABASE_URL']).toBe(
      'postgres://anteroom_identity_owner:anteroom_identity_owner-secret@127.0.0.1:5544/anteroom_identity',
    );
  });

  it("SYS-4: nothing of the launcher's own addresses is handed down", () => {
    const inherited = inheritedEnvironment({
      DATABASE_URL: 'postgres://super',
      REDIS_URL: 'redis://x',
      QUEUE_DATABASE_URL: 'postgres://q',
      PORT: '1',
      LOG_LEVEL: 'debug',
    });
    expect(inherited).toEqual({ LOG_LEVEL: 'debug', NODE_ENV: 'production' });
  });
});
