/** The running system under test, as the global set-up announced it. */
export interface SystemUnderTest {
  readonly gatewayUrls: readonly [string, ...string[]];
  /** Of the superuser. */
  readonly postgresUrl: string;
  /** Undefined where the queues are in PostgreSQL. */
  readonly redisUrl?: string;
  /** `redis`, `scheduling-1` … */
  readonly processes: readonly string[];
  readonly controlUrl: string;
}

export function systemUnderTest(): SystemUnderTest {
  const announced = process.env['E2E_SYSTEM'];
  if (!announced)
    throw new Error('The end-to-end tests run through their own jest configuration, which starts the system.');
  return JSON.parse(announced) as SystemUnderTest;
}

export interface ProcessState {
  /** Null while it does not run. */
  readonly pid: number | null;
  readonly port: number;
}

async function control(path: string, method: 'GET' | 'POST'): Promise<ProcessState> {
  const response = await fetch(`${systemUnderTest().controlUrl}/processes/${path}`, { method });
  if (!response.ok) throw new Error(`${path}: ${response.status}`);
  return (await response.json()) as ProcessState;
}

/** Sends a signal to `scheduling-1`, `redis`, …; the launcher starts again what died. */
export const hurt = (name: string, signal: 'SIGKILL' | 'SIGSTOP' | 'SIGCONT'): Promise<ProcessState> =>
  control(`${name}/${signal}`, 'POST');

export const stateOf = (name: string): Promise<ProcessState> => control(name, 'GET');
