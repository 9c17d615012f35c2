import { createLogger } from '@anteroom/platform-observability';
import { testRedisUrl } from '@anteroom/platform-testing';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { AddressInfo } from 'node:net';
import { createGateway } from '../gateway';
import { gatewayConfig } from '../gateway.config';
import { identitySecret } from './fake-service';

export const origin = 'http://desk.test';

export interface GatewaySetting {
  readonly databaseUrl: string;
  readonly schedulingUrls: readonly string[];
  readonly clientsUrls: readonly string[];
  /** Notifications, payments and inventory; the clients' where a test does not care. */
  readonly furtherUrls?: readonly string[];
  readonly redisUrl?: string;
  readonly frontDesk?: string;
  readonly more?: Readonly<Record<string, string>>;
}

/** A whole gateway on a free port. */
export async function aGateway(setting: GatewaySetting) {
  const further = (setting.furtherUrls ?? setting.clientsUrls).join(',');
  const config = gatewayConfig.parse({
    PORT: '0',
    LOG_LEVEL: process.env['TEST_LOG_LEVEL'] ?? 'silent',
    DATABASE_URL: setting.databaseUrl,
    REDIS_URL: setting.redisUrl ?? testRedisUrl(),
    IDENTITY_SECRET: identitySecret,
    SCHEDULING_URLS: setting.schedulingUrls.join(','),
    CLIENTS_URLS: setting.clientsUrls.join(','),
    NOTIFICATIONS_URLS: further,
    PAYMENTS_URLS: further,
    INVENTORY_URLS: further,
    FRONT_DESK_DIR: setting.frontDesk ?? '/tmp/nothing-was-built',
    PUBLIC_ORIGINS: origin,
    COOKIE_SECURE: 'false',
    ...setting.more,
  });
  const app: NestFastifyApplication = await createGateway(config, createLogger('gateway', config.LOG_LEVEL));
  await app.listen(0, '127.0.0.1');
  const { port } = app.getHttpServer().address() as AddressInfo;
  const url = `http://127.0.0.1:${port}`;
  return { app, url, port, signIn: (email: string, password = 'anteroom') => signInAt(url, email, password) };
}

export type RunningGateway = Awaited<ReturnType<typeof aGateway>>;

export async function signInAt(url: string, email: string, password: string): Promise<string> {
  const answer = await fetch(`${url}/api/session`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', origin },
    body: JSON.stringify({ email, password }),
  });
  if (!answer.ok) throw new Error(await answer.text());
  return cookieOf(answer) ?? '';
}

/** The cookie as a browser would send it back. */
export function cookieOf(answer: Response): string | undefined {
  return answer.headers.get('set-cookie')?.split(';', 1)[0];
}
