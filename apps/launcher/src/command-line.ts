import { parseArgs, type ParseArgsOptionsConfig } from 'node:util';
import type { Consent } from './data-folder/reset.ts';
import type { DemoSize } from './services/demo.ts';
import type { QueueKind } from './system/open-queue.ts';
import { StartFailure } from './start-failure.ts';

/** What the person asked for. */
export interface Wishes {
  kind: 'start' | 'help';
  reset: Consent | 'no';
  scheduling: number;
  gateways: number;
  demo: DemoSize;
  /** The moment at which the demo stands, ISO 8601. Undefined: the clock's. */
  demoNow: string | undefined;
  /** Undefined: Redis where there is one. */
  queue: QueueKind | undefined;
  dataDir: string;
  gatewayPort: number;
}

export const usage = `npm start -- [options]
  --reset            delete the data folder and begin anew (asks; --yes answers)
  --demo <size>      full (default), small or none; when the databases are empty
  --scheduling <n>   processes of the scheduling service (1)
  --gateways <n>     gateways, on ports that follow each other (1)
  --queue <store>    redis or postgres; Redis or Valkey where there is one, else PostgreSQL (for one gateway)
  --data <folder>    another data folder than .data
Environment: PORT (3000), HOST (127.0.0.1), DATABASE_URL (superuser of a PostgreSQL 18), REDIS_URL, PUBLIC_ORIGINS,
COOKIE_SECURE, LOG_LEVEL, DEMO_NOW (the moment at which a demo that is loaded now stands, like 2026-11-24T09:00:00Z)`;

const options = {
  reset: { type: 'boolean' },
  yes: { type: 'boolean' },
  demo: { type: 'string' },
  scheduling: { type: 'string' },
  gateways: { type: 'string' },
  queue: { type: 'string' },
  data: { type: 'string' },
  help: { type: 'boolean', short: 'h' },
} satisfies ParseArgsOptionsConfig;

/** Reads arguments and environment; throws a StartFailure that names what is wrong with them. */
export function readWishes(args: readonly string[], env: NodeJS.ProcessEnv): Wishes {
  const given = parse(args);
  return {
    kind: given.help === true ? 'help' : 'start',
    reset: given.reset !== true ? 'no' : given.yes === true ? 'given' : 'ask',
    scheduling: count('--scheduling', given.scheduling),
    gateways: count('--gateways', given.gateways),
    demo: oneOf('--demo', demoSizes, given.demo ?? 'full'),
    demoNow: instant('DEMO_NOW', env['DEMO_NOW']),
    queue: given.queue === undefined ? undefined : oneOf('--queue', queueKinds, given.queue),
    dataDir: given.data ?? '.data',
    gatewayPort: port(env['PORT']),
  };
}

function parse(args: readonly string[]) {
  try {
    return parseArgs({ args: [...args], options, allowPositionals: false }).values;
  } catch (error) {
    throw new StartFailure(`${(error as Error).message}\n\n${usage}`, 2);
  }
}

function count(option: string, text = '1'): number {
  if (/^[1-9]$/.test(text)) return Number(text);
  throw new StartFailure(`${option} takes a number from 1 to 9, not “${text}”.`, 2);
}

const demoSizes: readonly DemoSize[] = ['full', 'small', 'none'];
const queueKinds: readonly QueueKind[] = ['redis', 'postgres'];

function oneOf<Choice extends string>(option: string, choices: readonly Choice[], text: string): Choice {
  const choice = choices.find((candidate) => candidate === text);
  if (choice !== undefined) return choice;
  const last = choices.at(-1);
  throw new StartFailure(`${option} takes ${choices.slice(0, -1).join(', ')} or ${last}, not “${text}”.`, 2);
}

/** An empty variable counts as missing, as compose files pass them that way. */
function instant(variable: string, text = ''): string | undefined {
  if (text === '') return undefined;
  const isInstant = /^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d+)?)?(Z|[+-]\d\d:\d\d)$/.test(text);
  if (isInstant && !Number.isNaN(Date.parse(text))) return text;
  throw new StartFailure(`${variable} takes an instant like 2026-11-24T09:00:00Z, not “${text}”.`, 2);
}

function port(text = '3000'): number {
  const number = Number(text);
  if (Number.isInteger(number) && number >= 1 && number <= 65_535) return number;
  throw new StartFailure(`PORT takes a number from 1 to 65535, not “${text}”.`, 2);
}
