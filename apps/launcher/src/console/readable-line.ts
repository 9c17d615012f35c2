/** One line for the console, or undefined where the log file is enough. */
export function readableLine(name: string, line: string): string | undefined {
  if (line.trim() === '') return undefined;
  if (line.startsWith('{')) return fromJson(name, line);
  if (name === 'postgres') return fromPostgres(line);
  if (name === 'redis') return / # .*(OOM|MISCONF|Fatal|ERR|Bad file)/.test(line) ? `${name}: ${line}` : undefined;
  return isTask(name) ? undefined : `${name}: ${line}`;
}

/** Refused connections while it starts or stops are no news; refused statements are the services' to report. */
function fromPostgres(line: string): string | undefined {
  const [found] = /\b(FATAL|PANIC):.*$/.exec(line) ?? [];
  const isPassing =
    /starting up|not yet accepting|shutting down|administrator command|postmaster exit|recovery mode/.test(line);
  return found === undefined || isPassing ? undefined : `postgres: ${found}`;
}

/** A task reports through its step and, when it fails, its last lines. */
const isTask = (name: string) => /^(initdb|build|migrate-|demo-)/.test(name);

const warnFrom = 40;
const errorFrom = 50;

function fromJson(name: string, line: string): string | undefined {
  const entry = parse(line);
  if (entry === undefined || typeof entry.level !== 'number' || entry.level < warnFrom) return undefined;
  const level = entry.level >= errorFrom ? 'error' : 'warning';
  const cause = entry.err?.message !== undefined && entry.err.message !== entry.msg ? ` (${entry.err.message})` : '';
  const request = entry.requestId === undefined ? '' : ` [request ${entry.requestId}]`;
  return `${name}: ${level}: ${entry.msg ?? 'without words'}${cause}${request}`.replaceAll('\n', ' ');
}

interface Entry {
  level?: unknown;
  msg?: string;
  requestId?: string;
  err?: { message?: string };
}

function parse(line: string): Entry | undefined {
  try {
    return JSON.parse(line) as Entry;
  } catch {
    return undefined;
  }
}
