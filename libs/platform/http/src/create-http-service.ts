import 'reflect-metadata';
import { type Logger, HealthChecks, metrics, requestContext } from '@anteroom/platform-observability';
import { requestIdHeader } from '@anteroom/contracts-shared';
import type { DynamicModule, Type } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { randomUUID } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import { AccessGuard } from './access-guard';
import { type Authentication, SignedIdentity } from './authentication';
import { IdentityVerifier } from './identity-token';
import { addJsonParser } from './json-parser';
import { nestLog } from './nest-log';
import { RouteTable } from './route-table';
import { ProblemFilter } from './problem-filter';

const bodyLimitBytes = 1_048_576;
/** A request is here, with all of its body, within this time from its first byte; a trickle is cut off. */
const arrivalMs = 20_000;
const headersMs = 10_000;
/** How often the connections are looked at for that. */
const lookMs = 1_000;

export interface HttpServiceOptions {
  readonly module: Type | DynamicModule;
  readonly logger: Logger;
  readonly config: { readonly IDENTITY_SECRET: string };
  /** The module's provider that finds out who is asking; without it the identity that the gateway signs. */
  readonly authentication?: Type<Authentication>;
  /** Put before every route's path, `/api`. */
  readonly prefix?: string;
  /** Addresses or networks (CIDR) of proxies whose word about their client's address is believed; none by default. */
  readonly trustedProxies?: string[];
  /** Within which a request has to arrive, in ms; 20 seconds unless told. */
  readonly arrivalMs?: number;
}

/**
 * A Nest application on Fastify whose controllers implement contract routes: identity, right and branch are checked,
 * requests parsed, errors answered as problem details. It provides `/health` (from the module's {@link HealthChecks})
 * and `/metrics`, and closes in order on SIGTERM and SIGINT. It does not listen yet.
 */
export async function createHttpService(options: HttpServiceOptions): Promise<NestFastifyApplication> {
  const routes = new RouteTable();
  const filter = new ProblemFilter(options.logger, routes);
  const adapter = createAdapter(filter, options);
  const server = adapter.getInstance();
  prepare(server, options.logger, routes);
  // Nest gives the root its error handler later than plugins of their own scope are registered.
  server.addHook('onRegister', (plugin) => void plugin.setErrorHandler(filter.answer.bind(filter)));
  const app = await NestFactory.create<NestFastifyApplication>(options.module, adapter, {
    logger: nestLog(options.logger),
    bodyParser: false,
    abortOnError: false,
  });
  const authentication = options.authentication
    ? app.get(options.authentication, { strict: false })
    : new SignedIdentity(new IdentityVerifier(options.config.IDENTITY_SECRET));
  app.useGlobalGuards(new AccessGuard(authentication)).useGlobalFilters(filter);
  if (options.prefix) app.setGlobalPrefix(options.prefix);
  addOperationRoutes(app);
  metrics.collectProcessMetrics();
  return app.enableShutdownHooks();
}

function createAdapter(filter: ProblemFilter, options: HttpServiceOptions): FastifyAdapter {
  const { trustedProxies = [], arrivalMs: requestTimeout = arrivalMs } = options;
  return new FastifyAdapter({
    bodyLimit: bodyLimitBytes,
    requestTimeout,
    http: {
      requestTimeout,
      headersTimeout: Math.min(headersMs, requestTimeout),
      connectionsCheckingInterval: Math.min(lookMs, requestTimeout),
    },
    skipMiddie: true,
    trustProxy: trustedProxies.length > 0 ? trustedProxies : false,
    genReqId: (request: IncomingMessage) => acceptedRequestId(request.headers[requestIdHeader]) ?? randomUUID(),
    frameworkErrors: (error: Error, request: FastifyRequest, reply: FastifyReply) =>
      filter.answer(error, request, reply),
  });
}

function acceptedRequestId(given: string | string[] | undefined): string | undefined {
  return typeof given === 'string' && /^[\w-]{8,64}$/.test(given) ? given : undefined;
}

function prepare(server: FastifyInstance, logger: Logger, routes: RouteTable): void {
  addJsonParser(server);
  server.addHook('onRoute', ({ method, url }) => routes.add(method, url));
  // After the body was read: its events come from the connection, outside the context of any request.
  server.addHook('preHandler', (request, _, done) => requestContext.run({ requestId: request.id }, done));
  server.addHook('onResponse', (request, reply, done) => {
    const route = request.routeOptions.url ?? 'none';
    metrics.httpSeconds.observe({ method: request.method, route, status: reply.statusCode }, reply.elapsedTime / 1000);
    const level = levelOf(reply.statusCode);
    logger[level](
      { requestId: request.id, method: request.method, route, status: reply.statusCode, ms: reply.elapsedTime },
      'answered',
    );
    done();
  });
}

/** A refusal is daily business, unless it may be somebody trying doors. */
function levelOf(status: number): 'debug' | 'info' {
  return status >= 500 || status === 401 || status === 403 || status === 429 ? 'info' : 'debug';
}

function addOperationRoutes(app: NestFastifyApplication): void {
  const server = app.getHttpAdapter().getInstance();
  const checks = app.get(HealthChecks, { strict: false });
  server.get('/health', async (_, reply) => {
    const report = await checks.report();
    return reply.code(report.state === 'down' ? 503 : 200).send(report);
  });
  server.get('/metrics', async (_, reply) => reply.type(metrics.registry.contentType).send(await metrics.text()));
}
