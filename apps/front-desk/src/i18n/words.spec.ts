import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { rights } from '@anteroom/contracts-shared';
import { errorCodes } from '@anteroom/kernel';
import { en as first } from './en';
import { enFeatures } from './en/features';
import { parseSentence } from './icu-parser';
import { IcuTranspiler } from './icu-transpiler';

const features = await Promise.all(
  Object.entries(enFeatures).map(async ([name, load]) => [name, (await load()).default] as const),
);
const en = { ...first, ...Object.fromEntries(features) };

const root = join(import.meta.dirname, '..');
const messages = new Map(flatten(en));
const sources = readdirSync(root, { recursive: true, encoding: 'utf8' })
  .filter((name) => /\.(ts|html)$/.test(name) && !name.endsWith('.spec.ts') && !name.startsWith('i18n'))
  .map((name) => readFileSync(join(root, name), 'utf8'));

const files = Object.keys(en).join('|');
/** `'calendar.toolbar.today'` in code and templates; rights are written the same way. */
const literal = new RegExp(`['"\`]((?:${files})\\.[\\w.-]+\\w)['"\`]`, 'g');
/** `` `common.status.${status}` `` and `'common.status.' + status`: everything below the prefix may be asked for. */
const openEnded = new RegExp(`['"\`]((?:${files})\\.[\\w.-]*)(?:\\$\\{|['"]\\s*\\+)`, 'g');

interface Asked {
  readonly keys: readonly string[];
  readonly prefixes: readonly string[];
}

/** What a template asks for below its own `prefix: 'calendar.toolbar'`. */
function askedBelowPrefix(source: string): Asked {
  const below = all(source, /prefix: '([\w.-]+)'/g);
  const within = (names: readonly string[]) => below.flatMap((prefix) => names.map((name) => `${prefix}.${name}`));
  const called = within(all(source, /\bt\(\s*'([\w.-]+\w)'/g)).filter((key) => below.length === 1 || messages.has(key));
  const mentioned = within(all(source, /['"`]([\w.-]+\w)['"`]/g)).filter((key) => messages.has(key));
  return { keys: [...called, ...mentioned], prefixes: within(all(source, /\bt\(\s*['`]([\w.-]+\.)(?:\$\{|'\s*\+)/g)) };
}

function askedIn(source: string): Asked {
  const below = askedBelowPrefix(source);
  const prefixOnly = new Set(all(source, /prefix: '([\w.-]+)'/g));
  const written = all(source, literal).filter((key) => !prefixOnly.has(key) && !rights.some((right) => right === key));
  return { keys: [...written, ...below.keys], prefixes: [...all(source, openEnded), ...below.prefixes] };
}

const asked = sources.map(askedIn);
const literals = new Set(asked.flatMap(({ keys }) => keys));
const prefixes = new Set(asked.flatMap(({ prefixes: open }) => open));

function all(source: string, pattern: RegExp): string[] {
  return Array.from(source.matchAll(pattern), (match) => match[1] ?? '');
}

function flatten(value: object, path = ''): [string, string][] {
  return Object.entries(value).flatMap(([name, inner]: [string, unknown]) =>
    typeof inner === 'string' ? [[`${path}${name}`, inner]] : flatten(inner as object, `${path}${name}.`),
  );
}

describe('SYS-2: every sentence of the screens', () => {
  it('that is asked for exists', () => {
    expect([...literals].filter((key) => !messages.has(key)).sort()).toEqual([]);
    const known = [...messages.keys()];
    expect([...prefixes].filter((prefix) => !known.some((key) => key.startsWith(prefix))).sort()).toEqual([]);
  });

  it('that exists is asked for', () => {
    const isAsked = (key: string) => literals.has(key) || [...prefixes].some((prefix) => key.startsWith(prefix));
    expect([...messages.keys()].filter((key) => !isAsked(key)).sort()).toEqual([]);
  });

  it('is a well-formed ICU message', () => {
    const broken = [...messages].filter(([, text]) => {
      try {
        return !parseSentence(text);
      } catch {
        return true;
      }
    });
    expect(broken).toEqual([]);
  });

  it('there is one for every refusal, and for no other', () => {
    expect(Object.keys(en.problems).sort()).toEqual([...errorCodes, 'offline'].sort());
  });

  it('has no exclamation marks, no "please" and no "successfully"', () => {
    expect([...messages].filter(([, text]) => /!|please|successful/i.test(text))).toEqual([]);
  });
});

describe('ICU messages', () => {
  const say = (value: string, params?: Record<string, unknown>) =>
    new IcuTranspiler().transpile({ value, params: params ?? {}, translation: {}, key: '' });

  it('count', () => {
    const text = '{n, plural, one {# person} other {# people}}';
    expect([1, 3].map((n) => say(text, { n }))).toEqual(['1 person', '3 people']);
  });

  it('say who is in the way', () => {
    expect(say(en.problems['slot-taken'], { kind: 'hold', by: 'Anna', seat: 'Dr Okafor', label: '' })).toBe(
      'Anna is booking this time with Dr Okafor. Nothing was changed.',
    );
  });
});
