import type { z } from 'zod';

/** The environment does not permit a start. The message is a sentence and one line per bad variable, without values. */
export class ConfigError extends Error {
  constructor(readonly problems: readonly string[]) {
    super(`The configuration is not usable:\n${problems.map((problem) => `  ${problem}`).join('\n')}`);
    this.name = 'ConfigError';
  }
}

type Environment = Readonly<Record<string, string | undefined>>;

/**
 * Reads the variables that `schema` names, once, at the start. An empty variable counts as missing, as compose files
 * pass them that way. Variables that the schema does not name are ignored.
 * @throws ConfigError that lists every bad variable with what is expected; never the value, which may be a secret
 */
export function loadConfig<S extends z.ZodObject>(schema: S, env: Environment = process.env): z.output<S> {
  const given = Object.fromEntries(Object.entries(env).filter(([, value]) => value !== undefined && value !== ''));
  const parsed = schema.safeParse(given);
  if (parsed.success) return parsed.data;
  throw new ConfigError(parsed.error.issues.map((issue) => problemWith(issue, given)));
}

function problemWith(issue: z.core.$ZodIssue, given: Record<string, unknown>): string {
  const variable = issue.path.join('.') || 'environment';
  const isMissing = issue.path.length === 1 && !(variable in given);
  return `${variable} ${isMissing ? 'is missing' : 'is not usable'}: ${issue.message}`;
}

/** Runs `load`; a {@link ConfigError} is printed without a stack trace and ends the process with 78 (sysexits EX_CONFIG). */
export function exitOnBadConfig<T>(load: () => T): T {
  try {
    return load();
  } catch (error) {
    if (!(error instanceof ConfigError)) throw error;
    process.stderr.write(`${error.message}\n`);
    return process.exit(78);
  }
}
