// The style rules can fail: what each of them is for is refused, and plain sheets pass.
import assert from 'node:assert/strict';
import path from 'node:path';
import { test } from 'node:test';
import stylelint from 'stylelint';
import { listInlineStyles, stylesIn } from './inline-styles.testing.mjs';
import { workspaceRoot } from './projects.mjs';

const sheet = 'apps/front-desk/src/calendar/x.css';
const tokens = 'apps/front-desk/src/styles/tokens.css';

const lint = async (file, code) => {
  const answer = await stylelint.lint({ code, cwd: workspaceRoot, codeFilename: path.join(workspaceRoot, file) });
  return answer.results.flatMap((result) => result.warnings.map((warning) => warning.rule));
};

const refusals = {
  'a physical margin': [sheet, '.a { margin-left: 4px; }', 'logical-css/require-logical-properties'],
  'a physical position': [sheet, '.a { right: 0; }', 'logical-css/require-logical-properties'],
  'a physical size': [sheet, '.a { width: 4px; }', 'logical-css/require-logical-properties'],
  'a physical alignment': [sheet, '.a { text-align: left; }', 'logical-css/require-logical-keywords'],
  'a hexadecimal colour': [sheet, '.a { color: #fff; }', 'color-no-hex'],
  'a named colour': [sheet, '.a { color: red; }', 'color-named'],
  'a computed colour': [sheet, '.a { color: rgb(1 2 3); }', 'function-disallowed-list'],
  'an id': [sheet, '#a { color: var(--ink); }', 'selector-max-id'],
  'the last word': [sheet, '.a { color: var(--ink) !important; }', 'declaration-no-important'],
  'a misspelt property': [sheet, '.a { colour: var(--ink); }', 'property-no-unknown'],
};

const permitted = {
  'logical properties and tokens': [
    sheet,
    '.a { margin-inline-start: 4px; inset-inline-end: 0; inline-size: 4px; color: var(--ink); }',
  ],
  'a mix of tokens': [sheet, '.a { color: color-mix(in oklab, var(--ink) 40%, transparent); }'],
  'colours among the tokens': [tokens, ':root { --ink: light-dark(#123456, rgb(1 2 3)); }'],
  'a custom element': [sheet, 'ar-day { display: block; }'],
};

for (const [name, [file, code, rule]] of Object.entries(refusals))
  test(`refuses: ${name}`, async () => assert.deepEqual(await lint(file, code), [rule]));

for (const [name, [file, code]] of Object.entries(permitted))
  test(`permits: ${name}`, async () => assert.deepEqual(await lint(file, code), []));

test('finds the sheets in the decorators of components', () => {
  const found = stylesIn(
    "@Component({ selector: 'a-x', styles: [`.a { right: 0; }`, '.b { top: 0; }'] })\nexport class X {}",
  );
  assert.deepEqual(found, ['.a { right: 0; }', '.b { top: 0; }']);
});

test('the inline styles of every component keep to the same rules', async () => {
  const problems = [];
  for (const { file, sheets } of listInlineStyles())
    for (const sheet of sheets) problems.push(...(await lint(`${file}.css`, sheet)).map((rule) => `${file}: ${rule}`));
  assert.deepEqual(problems, []);
});
