// Lints snippets with the workspace's real configuration, as if they stood at a path; only type information is left out,
// because it needs files that exist.
import assert from 'node:assert/strict';
import path from 'node:path';
import { test } from 'node:test';
import { ESLint } from 'eslint';
import tseslint from 'typescript-eslint';
import { workspaceRoot } from './projects.mjs';

const withoutTypes = {
  files: ['**/*.ts'],
  ...tseslint.configs.disableTypeChecked,
  languageOptions: { parserOptions: { projectService: false, program: null, project: false } },
  rules: { ...tseslint.configs.disableTypeChecked.rules, '@angular-eslint/no-uncalled-signals': 'off' },
};

const eslint = new ESLint({ cwd: workspaceRoot, overrideConfig: [withoutTypes] });

/** The messages of one snippet. */
export async function lint(file, code) {
  const [result] = await eslint.lintText(`${code.trimEnd()}\n`, {
    filePath: path.join(workspaceRoot, file),
    warnIgnored: true,
  });
  return result.messages;
}

/** The messages of files that the ordinary run ignores, by the ids of their rules. */
export async function lintIgnored(pattern) {
  const unignored = new ESLint({ cwd: workspaceRoot, overrideConfig: [withoutTypes], ignore: false });
  const results = await unignored.lintFiles([pattern]);
  return results.flatMap((result) => result.messages);
}

/** Tests boundaries: every refused import gets its sentence, every permitted one passes. */
export function holdBoundaries({ refusals, permitted }) {
  for (const [name, [file, code, sentence]] of Object.entries(refusals))
    test(`refuses: ${name}`, async () => {
      const found = (await lint(file, code)).filter((message) => message.ruleId?.endsWith('-boundaries'));
      assert.match(found.map((message) => message.message).join('\n'), sentence);
      assert.ok(found.every((message) => message.severity === 2));
    });

  for (const [name, [file, code]] of Object.entries(permitted))
    test(`permits: ${name}`, async () => {
      const found = await lint(file, code);
      assert.deepEqual(
        found.map((message) => `${message.ruleId}: ${message.message}`),
        [],
      );
    });
}
