// The other rules of the house, each with a snippet that must fail, and one that must pass.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { lint, lintIgnored } from './lint.testing.mjs';

const lines = (count) => Array.from({ length: count }, (_, index) => `export const x${index} = ${index};`).join('\n');
const longFunction = `export function f() {\n${'  void 0;\n'.repeat(30)}}`;
const branches = Array.from({ length: 11 }, (_, index) => `  if (n === ${index}) return ${index};`).join('\n');

const file = 'apps/clients/src/x.ts';
const page = 'apps/front-desk/src/calendar/x.html';

const refusals = {
  'an enum': [file, 'export enum Colour { Red }', /union of literals/],
  any: [file, 'export const x: any = 1;', /Unexpected any/],
  'a default export': [file, 'export default class X {}', /Export by name/],
  console: [file, "console.log('x');", /Unexpected console/],
  'a file that is too long': [file, lines(251), /File has too many lines/],
  'a spec that is too long': ['apps/clients/src/x.spec.ts', lines(401), /File has too many lines/],
  'a function that is too long': [file, longFunction, /too many lines \(32\)/],
  'a function with too many branches': [
    file,
    `export function f(n: number) {\n${branches}\n  return n;\n}`,
    /complexity of 12/,
  ],
  'a function with five arguments': [
    file,
    'export const f = (a: 1, b: 1, c: 1, d: 1, e: 1) => [a, b, c, d, e];',
    /5 arguments, 4 at most/,
  ],
  'a class with seven dependencies': [
    file,
    'export class X { constructor(a: 1, b: 1, c: 1, d: 1, e: 1, f: 1, g: 1) { [a, b, c, d, e, f, g].at(0); } }',
    /needs 7 others, 6 at most/,
  ],
  'injected fields count': [
    'apps/front-desk/src/calendar/x.ts',
    `import { inject } from '@angular/core';\nexport class X {\n${lines(7).replaceAll(/export const (x\d) = \d;/g, 'readonly $1 = inject(Date);')}\n}`,
    /needs 7 others/,
  ],
  'a comment that promises': [file, '// TODO: later\nexport const x = 1;', /Unexpected 'todo' comment/],
  'ts-ignore': [file, '// @ts-ignore\nexport const x = 1;', /ts-ignore|ts-expect-error/],
  'a switched-off rule': [file, '/* eslint-disable no-console */\nexport const x = 1;', /noInlineConfig/],
  'a Manager': [file, 'export class SlotManager {}', /empty word “manager”/],
  Utils: [file, 'export interface DateUtils { x: 1 }', /empty word “util”/],
  'a type called Info': [file, 'export type ClientInfo = { x: 1 };', /empty word “info”/],
  'a base class': [file, 'export abstract class BaseRepository {}', /empty word “base”/],
  Impl: [file, 'export class ClientsImpl {}', /empty word “impl”/],
  'an I prefix': [file, 'export interface IClient { x: 1 }', /No I prefix/],
  'a service class': [file, 'export class AppointmentService {}', /One use case, one class/],
  'a helper file': ['apps/clients/src/date-helpers.ts', 'export const x = 1;', /empty word “helper”/],
  'a service file': ['apps/clients/src/clients.service.ts', 'export const x = 1;', /after its use case/],
  'a verb that says nothing': [file, 'export function processAppointment() {}', /“process” says nothing/],
  'a method that says nothing': [file, 'export class X { handleMessage() { return this; } }', /“handle” says nothing/],
  'a click without a key': [page, '<div (click)="open()">x</div>', /key/i],
  'an image without a text': [page, '<img src="x.png" />', /alt/],
  'an old control flow': [page, '<p *ngIf="x">x</p>', /control flow/i],
  'a long sheet inside a component': [
    'apps/front-desk/src/calendar/x.ts',
    `import { Component } from '@angular/core';\n@Component({ selector: 'a-x', template: '', styles: \`${'.a { margin: 0; }\n'.repeat(50)}\` })\nexport class X {}`,
    /`styles` has too many lines/,
  ],
  'a component that checks always': [
    'apps/front-desk/src/calendar/x.ts',
    "import { ChangeDetectionStrategy, Component } from '@angular/core';\n@Component({ selector: 'a-x', template: '', changeDetection: ChangeDetectionStrategy.Eager })\nexport class X {}",
    /OnPush/,
  ],
};

const permitted = {
  'a class of the trade': [file, 'export class Clients {\n  readonly names = new Map<string, string>();\n}'],
  'words that only contain an empty one': [
    file,
    'export class DatabaseUnreachable extends Error {}\nexport type Ids = string[];\nexport interface Invalid {\n  x: 1;\n}',
  ],
  'a service that clients book': [file, 'export class ServiceOnOffer {\n  constructor(readonly name: string) {}\n}'],
  'a default export of a configuration': ['apps/clients/jest.config.mjs', 'export default {};'],
  'the launcher speaks': ['apps/launcher/src/x.ts', "console.log('x');"],
  'a spec of 400 lines': ['apps/clients/src/x.spec.ts', lines(400)],
  'a template with keys': [page, '<button type="button" (click)="open()">Open</button>'],
};

for (const [name, [path, code, sentence]] of Object.entries(refusals))
  test(`refuses: ${name}`, async () => {
    const found = await lint(path, code);
    assert.match(found.map((message) => message.message).join('\n'), sentence);
  });

for (const [name, [path, code]] of Object.entries(permitted))
  test(`permits: ${name}`, async () => {
    const found = await lint(path, code);
    assert.deepEqual(
      found.map((message) => `${message.ruleId}: ${message.message}`),
      [],
    );
  });

test('refuses: files that import each other in a circle', async () => {
  const found = await lintIgnored('tools/lint/fixtures/cycle/*.ts');
  assert.deepEqual(
    found.map((message) => message.ruleId),
    ['anteroom/no-circles', 'anteroom/no-circles'],
  );
});

test('permits: a circle of types alone', async () => {
  const code = "import type { first } from './fixtures/cycle/first';\n\nexport type X = typeof first;";
  assert.deepEqual(await lint('tools/lint/x.ts', code), []);
});
