import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

const folder = import.meta.dirname;
const root = join(folder, '..');
const tokens = readFileSync(join(folder, 'tokens.css'), 'utf8');

type Theme = 'light' | 'dark';

function colourOf(name: string, theme: Theme): string {
  const [, pair] = new RegExp(`--${name}: ([^;]+);`).exec(tokens) ?? [];
  const [, light, dark] = /light-dark\((#\w+), (#\w+)\)/.exec(pair ?? '') ?? [];
  const colour = (theme === 'light' ? light : dark) ?? /#\w{6}/.exec(pair ?? '')?.[0];
  if (!colour) throw new Error(`No colour --${name}`);
  return colour;
}

/** Relative luminance (WCAG 2.2). */
function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(one: string, other: string): number {
  const [light = 0, dark = 0] = [luminance(one), luminance(other)].sort((a, b) => b - a);
  return (light + 0.05) / (dark + 0.05);
}

const themes: readonly Theme[] = ['light', 'dark'];
const statuses = ['booked', 'confirmed', 'arrived', 'in-room', 'completed', 'no-show', 'event'];
const words: readonly (readonly [string, string])[] = [
  ...['ink', 'ink2', 'ink3'].flatMap((ink) =>
    ['surface', 'bg', 'chrome', 'sunken', 'raise', 'off'].map((on) => [ink, on] as const),
  ),
  ['onaccent', 'accent'],
  ['onaccent', 'accent2'],
  ['accenttext', 'tint'],
  ['accenttext', 'surface'],
  ['danger', 'dangertint'],
  ['warn', 'warntint'],
  ['ok', 'oktint'],
  ['onnow', 'now'],
  ['ontoast', 'toast'],
  ['onover', 'over'],
  ...[0, 1, 2, 3, 4, 5].map((ground) => [`on-portrait-${ground}`, `portrait-${ground}`] as const),
  ['x-cancelled', 'surface'],
  ...statuses.map((status) => [`x-${status}`, `t-${status}`] as const),
];
const edges: readonly (readonly [string, string])[] = [
  ['field', 'surface'],
  ['field', 'sunken'],
  ['focus', 'surface'],
  ['now', 'surface'],
];

describe.each(themes)('SYS-2: colours of the %s theme', (theme) => {
  it.each(words)('%s can be read on %s', (ink, ground) => {
    expect(contrast(colourOf(ink, theme), colourOf(ground, theme))).toBeGreaterThanOrEqual(4.5);
  });

  it.each(edges)('%s can be seen on %s', (edge, ground) => {
    expect(contrast(colourOf(edge, theme), colourOf(ground, theme))).toBeGreaterThanOrEqual(3);
  });
});

describe('person colours', () => {
  it.each([0, 1, 2, 3, 4])('white initials can be read on %i', (index) => {
    expect(contrast('#ffffff', colourOf(`person-${index}`, 'light'))).toBeGreaterThanOrEqual(5.95);
  });
});

describe('SYS-2: right-to-left ready', () => {
  const sheets = readdirSync(root, { recursive: true, encoding: 'utf8' }).filter(
    (name) => /\.(css|ts|html)$/.test(name) && !name.endsWith('.spec.ts'),
  );
  const physical =
    /(?:^|[\s;{])(?:margin|padding|border|inset)?-?(?:left|right)\s*:\s|text-align:\s*(?:left|right)|float:\s*(?:left|right)/m;

  it('no style names left or right', () => {
    const styled = sheets.filter((name) => name.endsWith('.css'));
    expect(styled.filter((name) => physical.test(readFileSync(join(root, name), 'utf8')))).toEqual([]);
  });
});
