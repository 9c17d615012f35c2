import type { Reporter } from '../console/reporter.ts';
import type { ServiceName } from '../postgres/databases.ts';
import type { DemoSize } from '../services/demo.ts';
import type { QueueKind } from './open-queue.ts';

/** What to start. Everything but the data folder has a default. */
export interface SystemOptions {
  dataDir: string;
  /** Processes of the scheduling service; 1 unless told. */
  scheduling?: number;
  gateways?: number;
  /** Gives up safety against a power cut for speed (tests). */
  fast?: boolean;
  demo?: DemoSize;
  /** The moment at which a demo that is loaded now stands, ISO 8601; the clock's unless told. */
  demoNow?: string;
  /** `usual`: 3000, 3101 …; `free`: any free ones (tests). */
  ports?: 'usual' | 'free';
  gatewayPort?: number;
  /** Where the gateways listen; 127.0.0.1 unless told. */
  host?: string;
  /** Origins the browser may come from besides localhost. */
  furtherOrigins?: readonly string[];
  /** Whether the session cookie is for HTTPS only. */
  cookieSecure?: boolean;
  /** All unless told; without any, only the stores and the databases. */
  services?: readonly ServiceName[];
  /** Superuser address of a PostgreSQL to use instead of our own. */
  givenPostgresUrl?: string;
  givenRedisUrl?: string;
  /** Where the queues are kept; Redis where there is one unless told. PostgreSQL allows one gateway only. */
  queue?: QueueKind;
  reporter?: Reporter;
  /** Stops a start that is under way. */
  signal?: AbortSignal;
}
