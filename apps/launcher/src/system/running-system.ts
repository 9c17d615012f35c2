import type { ProcessHouse } from '../processes/process-house.ts';
import type { SupervisedProcess } from '../processes/supervised-process.ts';
import type { SystemAddresses } from './start-steps.ts';

/** A process of the running system, for those who want to hurt it. */
export interface RunningProcess {
  /** Undefined while it does not run. */
  readonly pid: number | undefined;
  readonly port: number;
  kill(signal?: NodeJS.Signals): void;
  /** Stops it in order and starts it again; resolves when it is ready. */
  restart(): Promise<void>;
}

/** Where everything is, and how to end it. */
export class RunningSystem {
  readonly gatewayUrls: readonly string[];
  readonly schedulingUrls: readonly string[];
  readonly clientsUrls: readonly string[];
  /** Of the superuser. */
  readonly postgresUrl: string;
  /** Undefined where the queues are in PostgreSQL. */
  readonly redisUrl: string | undefined;
  /** Whether the demo's people can sign in. */
  readonly hasDemo: boolean;
  /** `postgres`, `redis`, `scheduling-1`, `clients-1`, `gateway-1` … */
  readonly processes: ReadonlyMap<string, RunningProcess>;
  private readonly stopAll: () => Promise<void>;

  constructor(addresses: SystemAddresses, house: ProcessHouse, stopAll: () => Promise<void>) {
    this.gatewayUrls = addresses.gatewayUrls;
    this.schedulingUrls = addresses.schedulingUrls;
    this.clientsUrls = addresses.clientsUrls;
    this.postgresUrl = addresses.postgresUrl;
    this.redisUrl = addresses.redisUrl;
    this.hasDemo = addresses.hasDemo;
    this.stopAll = stopAll;
    this.processes = new Map([...house.supervised].map(([name, process]) => [name, handleOf(process)]));
  }

  stop(): Promise<void> {
    return this.stopAll();
  }
}

const handleOf = (process: SupervisedProcess): RunningProcess => ({
  get pid() {
    return process.pid;
  },
  port: process.plan.port,
  kill: (signal = 'SIGKILL') => process.signal(signal),
  restart: () => process.restart(),
});
