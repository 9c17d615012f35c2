import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

const root = join(import.meta.dirname, '../../..');
const sources = readdirSync(root, { recursive: true, encoding: 'utf8' })
  .filter((name) => /\.(ts|html)$/.test(name) && !name.endsWith('.spec.ts'))
  .map((name) => ({ name, text: readFileSync(join(root, name), 'utf8') }));
const inputs = sources.flatMap(({ name, text }) =>
  Array.from(text.matchAll(/<input\b(?:[^>"]|"[^"]*")*>/g), ([tag]) => ({ name, tag })),
);
const isForNumbers = (tag: string) => /inputmode="(numeric|decimal)"|attr\.inputmode|type="number"/.test(tag);

/** Saved by themselves once they are left, or before a command: one request for a number, not one for each key. */
const savedWhenLeft = [
  'appointment/details/time-fields.html',
  'inventory/window/consumables-section.html',
  'inventory/window/products-section.html',
  'messages/settings/branch-settings-form.html',
];

describe('PAY-1: every field for a number', () => {
  it('knows its value at every key, or is saved by itself', () => {
    const late = inputs.filter(({ tag }) => isForNumbers(tag) && tag.includes('(change)') && !tag.includes('(input)'));
    expect(late.map(({ name }) => name).filter((name) => !savedWhenLeft.includes(name))).toEqual([]);
  });

  it('is not one of the browser, which reads numbers in its own language and keeps silent about others', () => {
    expect(inputs.filter(({ tag }) => tag.includes('type="number"')).map(({ name }) => name)).toEqual([]);
  });

  it('is found by this: the fields that save themselves are', () => {
    const found = new Set(inputs.filter(({ tag }) => isForNumbers(tag)).map(({ name }) => name));
    expect(savedWhenLeft.filter((name) => !found.has(name))).toEqual([]);
  });
});
