import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { errorCodes } from '@anteroom/kernel';
import { IntlMessageFormat } from 'intl-messageformat';
import { en } from './en';
import { IcuTranspiler } from './icu-transpiler';

const root = join(import.meta.dirname, '..');
const messages = new Map(flatten(en));
const sources = readdirSync(root, { recursive: true, encoding: 'utf8' })
  .filter((name) => /\.(ts|html)$/.test(name) && !name.endsWith('.spec.ts') && !name.startsWith('i18n'))
  .map((name) => readFileSync(join(root, name), 'utf8'));

/** `'calendar.toolbar.today'` in code and templates. */
const literals = new Set(matches(/['"`]((?:FILE)\.[\w.-]+\w)['"`]/g));
/** `` `common.status.${status}` `` and `'common.status.' + status`: everything below the prefix may be asked for. */
const prefixes = new Set([...matches(/`((?:FILE)\.[\w.-]*)\$\{/g), ...matches(/['"]((?:FILE)\.[\w.-]*\.)['"]\s*\+/g)]);

function flatten(value: object, path = ''): [string, string][] {
  return Object.entries(value).flatMap(([name, inner]: [string, unknown]) =>
    typeof inner === 'string' ? [[`${path}${name}`, inner]] : flatten(inner as object, `${path}${name}.`),
  );
}

function matches(pattern: RegExp): string[] {
  const withFiles = new RegExp(pattern.source.replace('FILE', Object.keys(en).join('|')), 'g');
  return sources.flatMap((source) => Array.from(source.matchAll(withFiles), (match) => match[1] ?? ''));
}

describe('SYS-2: every sentence of the screens', () => {
  it('that is asked for exists', () => {
    expect([...literals].filter((key) => !messages.has(key)).sort()).toEqual([]);
    const known = [...messages.keys()];
    expect([...prefixes].filter((prefix) => !known.some((key) => key.startsWith(prefix))).sort()).toEqual([]);
  });

  it('that exists is asked for', () => {
    const asked = (key: string) => literals.has(key) || [...prefixes].some((prefix) => key.startsWith(prefix));
    expect([...messages.keys()].filter((key) => !asked(key)).sort()).toEqual([]);
  });

  it('is a well-formed ICU message', () => {
    const broken = [...messages].filter(([, text]) => {
      try {
        return !new IntlMessageFormat(text, 'en', undefined, { ignoreTag: true });
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
