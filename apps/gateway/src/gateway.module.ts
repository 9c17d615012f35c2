import { CalendarChanged } from '@anteroom/contracts-scheduling';
import type { LiveChanged, Message } from '@anteroom/contracts-shared';
import {
  DeadLetters,
  Hearing,
  Operations,
  Queues,
  consumerProvider,
  messagingProviders,
  operationsProvider,
  queuePlace,
} from '@anteroom/platform-messaging';
import { IdentitySigner } from '@anteroom/platform-http';
import { HealthChecks, type Logger } from '@anteroom/platform-observability';
import {
  Ids,
  ShutdownSequence,
  Sweep,
  UnitOfWork,
  databaseHealth,
  made,
  madeAs,
  persistenceProviders,
} from '@anteroom/platform-persistence';
import { MikroORM } from '@mikro-orm/postgresql';
import type { DynamicModule, Provider } from '@nestjs/common';
import { ComposeSession } from './application/compose-session';
import { KnownDevices } from './application/known-devices';
import { LockOut } from './application/lock-out';
import { OpenSessions } from './application/open-sessions';
import { ReadOperations } from './application/read-operations';
import { RequestRate, type RequestRates } from './application/request-rates';
import { RetryDeadLetter } from './application/retry-dead-letter';
import { Services } from './application/services';
import { SignIn } from './application/sign-in';
import { SignOut } from './application/sign-out';
import { StaffRegister } from './application/staff';
import type { GatewayConfig } from './gateway.config';
import { CookieAuthentication } from './http/cookie-authentication';
import { HealthController } from './http/health.controller';
import { OperationsController } from './http/operations.controller';
import { SessionController } from './http/session.controller';
import { SessionCookies } from './http/session-cookies';
import { GatewayLinks, LoneGateway } from './live/gateway-links';
import { Live } from './live/live';
import { PushWhenCalendarChanged } from './live/push-when-calendar-changed';
import { LinksThroughRedis } from './live/redis-links';
import { SessionsOfScreens } from './live/sessions-of-screens';
import { Argon2Passwords } from './persistence/argon2-passwords';
import { SqlSignInCounters } from './persistence/sql-sign-in-counters';
import { SqlStaffRegister } from './persistence/sql-staff-register';
import { HttpServices } from './services/http-services';
import { RememberedBranches } from './services/remembered-branches';
import { ServicePool } from './services/service-pool';
import { oldSignIns } from './persistence/retention';
import { servicesHealth } from './services/services-health';

/** The only public door: who may come in, the services behind it, and the live connections of the screens. */
export class GatewayModule {
  static with(config: GatewayConfig, logger: Logger): DynamicModule {
    const rates: RequestRates = {
      ofUser: new RequestRate(config.REQUESTS_PER_SECOND_PER_USER),
      ofAddress: new RequestRate(config.REQUESTS_PER_SECOND_PER_ADDRESS),
    };
    return {
      module: GatewayModule,
      controllers: [SessionController, HealthController, OperationsController],
      providers: [
        ...persistenceProviders({
          ...{ url: config.DATABASE_URL, entities: [], idempotency: 'none', forgotten: oldSignIns, logger },
        }),
        ...messagingProviders({ queue: queuePlace(config), logger }),
        ...identityProviders(config, logger),
        ...doorProviders(config, rates),
        ...servicesProviders(config),
        ...liveProviders(config, logger, rates),
        ...pushProviders(config, logger),
        { provide: HealthChecks, inject: [MikroORM, Queues, HttpServices], useFactory: healthChecks },
      ],
    };
  }
}

/** The fuses shared by HTTP and sockets. */
export const sharedRates = Symbol('RequestRates');

function identityProviders({ IDENTITY_SECRET }: GatewayConfig, logger: Logger): Provider[] {
  return [
    madeAs(StaffRegister, SqlStaffRegister, UnitOfWork),
    made(OpenSessions, UnitOfWork, StaffRegister),
    made(SqlSignInCounters, UnitOfWork),
    oldCountersProvider(logger),
    {
      provide: SignIn,
      inject: [UnitOfWork, StaffRegister, Ids, SqlSignInCounters],
      useFactory: (work: UnitOfWork, staff: StaffRegister, ids: Ids, counters: SqlSignInCounters) => {
        const devices = new KnownDevices(IDENTITY_SECRET);
        return new SignIn(work, staff, new LockOut(counters), new Argon2Passwords(), ids, devices);
      },
    },
    made(SignOut, UnitOfWork, StaffRegister, SessionsOfScreens, Services),
    {
      provide: ComposeSession,
      inject: [Services],
      useFactory: (services: Services) => new ComposeSession(new RememberedBranches(services)),
    },
  ];
}

/** Started with the gateway, stopped before its database is closed. */
function oldCountersProvider(logger: Logger): Provider {
  return {
    provide: Sweep,
    inject: [UnitOfWork, SqlSignInCounters, ShutdownSequence],
    useFactory: (work: UnitOfWork, counters: SqlSignInCounters, shutdown: ShutdownSequence) => {
      const removing = () => work.run({ branchIds: [] }, () => counters.removeOld());
      const sweep = new Sweep({ name: 'old sign-in counters', everyMs: 600_000, work: removing, failures: logger });
      sweep.start();
      shutdown.register('consumers', () => sweep.stop());
      return sweep;
    },
  };
}

function doorProviders(config: GatewayConfig, rates: RequestRates): Provider[] {
  return [
    { provide: sharedRates, useValue: rates },
    {
      provide: CookieAuthentication,
      inject: [OpenSessions],
      useFactory: (sessions: OpenSessions) => new CookieAuthentication(sessions, rates),
    },
    { provide: SessionCookies, useValue: new SessionCookies(config.COOKIE_SECURE ? 'https-only' : 'any') },
  ];
}

function servicesProviders(config: GatewayConfig): Provider[] {
  return [
    {
      provide: HttpServices,
      inject: [ShutdownSequence],
      useFactory: (shutdown: ShutdownSequence) => {
        const pools = {
          scheduling: new ServicePool('scheduling', config.SCHEDULING_URLS),
          clients: new ServicePool('clients', config.CLIENTS_URLS),
          notifications: new ServicePool('notifications', config.NOTIFICATIONS_URLS),
          payments: new ServicePool('payments', config.PAYMENTS_URLS),
          inventory: new ServicePool('inventory', config.INVENTORY_URLS),
        };
        const services = new HttpServices(pools, new IdentitySigner(config.IDENTITY_SECRET));
        shutdown.register('relay', () => services.close());
        return services;
      },
    },
    { provide: Services, useExisting: HttpServices },
  ];
}

function liveProviders(config: GatewayConfig, logger: Logger, rates: RequestRates): Provider[] {
  return [
    { provide: GatewayLinks, useFactory: () => gatewayLinks(config, logger) },
    {
      provide: SessionsOfScreens,
      inject: [OpenSessions],
      useFactory: (sessions: OpenSessions) => new SessionsOfScreens(sessions, logger),
    },
    {
      provide: Live,
      inject: [OpenSessions, SessionsOfScreens, Services, GatewayLinks],
      useFactory: (openSessions: OpenSessions, sessions: SessionsOfScreens, services: Services, links: GatewayLinks) =>
        new Live({ openSessions, sessions, services, links, rates, logger }),
    },
  ];
}

/** Several gateways need Redis between them; one without it is the only one. */
function gatewayLinks({ REDIS_URL }: GatewayConfig, logger: Logger): GatewayLinks {
  return REDIS_URL === undefined ? new LoneGateway() : new LinksThroughRedis(REDIS_URL, logger);
}

/** Messages of the calendar become pushes to the screens. */
function pushProviders(config: GatewayConfig, logger: Logger): Provider[] {
  return [
    {
      provide: DeadLetters,
      inject: [UnitOfWork, Queues],
      useFactory: (work: UnitOfWork, queues: Queues) => new DeadLetters(work, queues, 'gateway'),
    },
    operationsProvider({ subscriber: 'gateway', part: 'listens' }),
    made(ReadOperations, Services, Operations),
    made(RetryDeadLetter, Services, Operations),
    hearingProvider(config, logger),
    consumerProvider({
      subscriber: 'gateway',
      queue: queuePlace(config),
      logger,
      inject: [Live],
      handlers: (live: Live) => {
        const push = new PushWhenCalendarChanged(live);
        return {
          CalendarChanged: (message: Message<typeof CalendarChanged>) => push.execute(message),
          LiveChanged: (message: Message<typeof LiveChanged>) => live.topicChanged(message),
        };
      },
    }),
  ];
}

/** A day's changes, heard by every gateway ahead of the queue. */
function hearingProvider(config: GatewayConfig, logger: Logger): Provider {
  return {
    provide: Hearing,
    inject: [Live, ShutdownSequence],
    useFactory: (live: Live, shutdown: ShutdownSequence) => {
      const hear = ({ body }: Message<typeof CalendarChanged>) => live.dayChanged(body);
      const hearing = new Hearing({ kind: CalendarChanged, queue: queuePlace(config), hear, logger });
      shutdown.register('consumers', () => hearing.close());
      return hearing;
    },
  };
}

function healthChecks(orm: MikroORM, queues: Queues, services: HttpServices): HealthChecks {
  return new HealthChecks([databaseHealth(orm), queues.health(), ...servicesHealth(services)]);
}
