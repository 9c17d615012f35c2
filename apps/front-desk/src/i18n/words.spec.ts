import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { rights } from '@anteroom/contracts-shared';
import { errorCodes } from '@anteroom/kernel';
import compile from 'icu-minify/compile';
import { en as first } from './en';
import { enFeatures } from './en/features';
import { IcuTranspiler } from './icu-transpiler';
import { type PseudoLanguage, pseudoWords } from './pseudo-words';

const written = join(import.meta.dirname, 'en');
const en = Object.fromEntries(
  readdirSync(written)
    .filter((name) => name.endsWith('.json'))
    .map((name) => [name.replace('.json', ''), JSON.parse(readFileSync(join(written, name), 'utf8')) as object]),
);

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
        return !compile(text);
      } catch {
        return true;
      }
    });
    expect(broken).toEqual([]);
  });

  it('stands in a file that the screens bring along', () => {
    expect([...Object.keys(first), ...Object.keys(enFeatures)].sort()).toEqual(Object.keys(en).sort());
  });

  it('there is one for every refusal, and for no other', () => {
    expect(Object.keys(en['problems'] ?? {}).sort()).toEqual([...errorCodes, 'offline'].sort());
  });

  it('has no exclamation marks, no "please" and no "successfully"', () => {
    expect([...messages].filter(([, text]) => /!|please|successful/i.test(text))).toEqual([]);
  });
});

describe('SYS-2: the pseudo-languages in which layouts are tried', () => {
  const say = (sentence: string, language: PseudoLanguage, params: Record<string, unknown> = {}) => {
    const compiled = sentence.includes('{') ? `\u0000${JSON.stringify(compile(sentence))}` : sentence;
    const { value } = pseudoWords({ value: compiled }, language) as { value: string };
    return new IcuTranspiler().transpile({ value, params, translation: {}, key: '' });
  };

  it('are a third longer, or run from right to left', () => {
    expect(say('Save template', 'en-XA')).toBe('Šávé témpláté lorem');
    expect(say('Save template', 'ar-XB')).toBe('\u202eSave template\u202c');
  });

  it('keep every place for a value, and choose as English does', () => {
    const text = '{n, plural, =0 {nobody} one {# of {who}} other {# people}} in {room, select, a {a} other {b}}';
    expect(say(text, 'ar-XB', { n: 1, who: 'Anna', room: 'a' })).toBe(
      '1\u202e of \u202cAnna\u202e in \u202c\u202ea\u202c',
    );
    expect(say(text, 'ar-XB', { n: 2, who: 'Anna', room: 'x' })).toBe(
      '2\u202e people\u202c\u202e in \u202c\u202eb\u202c',
    );
  });

  it('can say every sentence that English says', () => {
    const sentences = [...messages.values()].filter((text) => text.includes('{'));
    const params = new Proxy({}, { has: () => true, get: () => 1 });
    expect(sentences.filter((text) => !String(say(text, 'en-XA', params)))).toEqual([]);
  });
});

describe('words of the desk', () => {
  it('INV-1: speak of goods as a receptionist does, and not as a stock system', () => {
    const words = /bills? of materials|visits short|critical balance|write-off unit|sale unit|\bledger\b|released/i;
    const said = [...messages].filter(([key]) => key.startsWith('inventory.'));
    expect(said.length).toBeGreaterThan(0);
    expect(said.filter(([, text]) => words.test(text))).toEqual([]);
    expect('Save bill of materials').toMatch(words);
  });
});

describe('ICU messages', () => {
  const say = (value: string, params?: Record<string, unknown>, language = 'en') => {
    const transpiler = new IcuTranspiler();
    transpiler.onLangChanged(language);
    const compiled = value.includes('{') ? `\u0000${JSON.stringify(compile(value))}` : value;
    return transpiler.transpile({ value: compiled, params: params ?? {}, translation: {}, key: '' });
  };

  it('count', () => {
    const text = '{n, plural, =0 {nobody} one {# person} other {# people}}';
    expect([0, 1, 3000].map((n) => say(text, { n }))).toEqual(['nobody', '1 person', '3,000 people']);
  });

  it('follow the plurals and number signs of their language', () => {
    const text = '{n, plural, one {# wizyta} few {# wizyty} many {# wizyt} other {#}}, {n, number}';
    expect([1, 3, 5, 12_345].map((n) => say(text, { n }, 'pl'))).toEqual([
      '1 wizyta, 1',
      '3 wizyty, 3',
      '5 wizyt, 5',
      '12\u00a0345 wizyt, 12\u00a0345',
    ]);
  });

  it('say who is in the way, as the screens bring the sentence along', () => {
    const { problems } = first as { problems: Record<string, string> };
    const value = problems['slot-taken'] ?? '';
    const params = { kind: 'hold', by: 'Anna', seat: 'Dr Okafor', label: '' };
    expect(new IcuTranspiler().transpile({ value, params, translation: {}, key: '' })).toBe(
      'Anna is booking this time with Dr Okafor. Nothing was changed.',
    );
  });

  it('leave what has no place for a value as it is, and say nothing for what has no words', () => {
    expect(say("It's 5 o'clock")).toBe("It's 5 o'clock");
    expect(say('Room {room}.', { room: null })).toBe('Room .');
  });

  it('are not said with a place left open', () => {
    expect(() => say('{name} waits.')).toThrow('A sentence lacks its name.');
  });
});
