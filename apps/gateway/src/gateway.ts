import { type RenewedHold, renewHold } from '@anteroom/contracts-scheduling';
import { createHttpService } from '@anteroom/platform-http';
import type { Logger } from '@anteroom/platform-observability';
import { ShutdownSequence } from '@anteroom/platform-persistence';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { RequestRates } from './application/request-rates';
import { Services } from './application/services';
import type { GatewayConfig } from './gateway.config';
import { GatewayModule, sharedRates } from './gateway.module';
import { addClientPages } from './http/client-pages';
import { CookieAuthentication } from './http/cookie-authentication';
import { docsPage } from './http/docs-page';
import { type ForwardingObserver, apiPrefix, forwarding } from './http/forwarding';
import { guardPublicDoor } from './http/public-door';
import { securityHeaders } from './http/security-headers';
import { Live } from './live/live';
import { frontDeskFiles } from './static/front-desk-files';

/** The gateway, ready to listen: what guards the door, and what is behind it. */
export async function createGateway(config: GatewayConfig, logger: Logger): Promise<NestFastifyApplication> {
  const app = await createHttpService({
    module: GatewayModule.with(config, logger),
    logger,
    config,
    prefix: apiPrefix,
    trustedProxies: config.TRUSTED_PROXIES,
    authentication: CookieAuthentication,
  });
  const { PUBLIC_ORIGINS: origins, COOKIE_SECURE: isHttps, FRONT_DESK_DIR: folder } = config;
  const live = app.get(Live);
  const server = app.getHttpAdapter().getInstance();
  addClientPages(server);
  guardPublicDoor(server, {
    origins,
    rates: app.get<RequestRates>(sharedRates),
    headers: securityHeaders({ isHttps, origins }),
  });
  await server.register(forwarding, {
    services: app.get<Services>(Services),
    authentication: app.get<CookieAuthentication>(CookieAuthentication),
    observers: { [renewHold.name]: tellRenewal(live) },
  });
  await server.register(docsPage);
  await server.register(frontDeskFiles, { folder });
  live.start(app.getHttpServer(), origins);
  app.get(ShutdownSequence).register('consumers', () => live.stop());
  return app;
}

/** A hold that was renewed over HTTP counts down anew on every screen, as one that was renewed over a socket. */
function tellRenewal(live: Live): ForwardingObserver {
  return ({ branchId = '' }, answer) => live.renewed({ ...(answer as RenewedHold), branchId, keptBy: null });
}
