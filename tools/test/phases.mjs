import { startThrowAwayStores } from '../../apps/launcher/src/index.ts';
import { findChromium } from './chromium.mjs';
import { capture, node, nx, root } from './command.mjs';
import { hasWholeSystemTests, runSpecs, runWholeSystem } from './jest-projects.mjs';
import { check, nothing, sum } from './tally.mjs';

const specFiles = {
  unit: ['**/!(*.db|*.http).spec.ts'],
  database: ['**/*.db.spec.ts'],
  http: ['**/*.http.spec.ts'],
};

const checked = async (command) => check(await command);

/** In the order of a whole run: what fails fastest first. */
export const phases = [
  { name: 'lockfile', title: 'Lockfile', run: () => checked(node('tools/check-lock.mjs', [])) },
  {
    name: 'format',
    title: 'Formatting',
    run: () => checked(node('node_modules/prettier/bin/prettier.cjs', prettierArgs)),
  },
  { name: 'lint', title: 'Lint', run: lint },
  {
    name: 'style',
    title: 'Style sheets',
    run: () => checked(node('node_modules/stylelint/bin/stylelint.mjs', ['apps/**/*.css'])),
  },
  { name: 'tools', title: 'Tests of the tools', run: testTools },
  { name: 'types', title: 'Types', run: () => checked(nx(['run-many', '-t', 'typecheck', '--parallel=2'])) },
  { name: 'specs', title: 'Specs: rules, database, HTTP', run: () => specs([]) },
  { name: 'build', title: 'Build', run: () => checked(nx(['run-many', '-t', 'build', '--parallel=2'])) },
  { name: 'system', title: 'Whole system and browser', run: wholeSystem },
];

/** Parts of `specs`, only when they are asked for. */
export const parts = Object.entries(specFiles).map(([name, files]) => ({
  name,
  title: `Specs: ${name}`,
  run: () => specs(files),
}));

const prettierArgs = ['--check', '.', '--log-level=warn', '--cache', '--cache-location=.nx/prettier'];

async function lint() {
  return checked(node('node_modules/eslint/bin/eslint.js', ['.']));
}

async function testTools() {
  const { text, code } = await capture(process.execPath, [
    '--test',
    '--test-reporter=tap',
    'tools/**/*.test.mjs',
    'deploy/**/*.test.mjs',
  ]);
  const count = (what) => Number(new RegExp(`^# ${what} (\\d+)$`, 'm').exec(text)?.[1] ?? 0);
  if (code !== 0) console.log(text);
  const tally = { passed: count('pass'), failed: count('fail'), skipped: count('skipped') };
  return code !== 0 && tally.failed === 0 ? sum([tally, check(false)]) : tally;
}

async function specs(files) {
  const stores = await startThrowAwayStores(`${root}/.data/packages`);
  try {
    return await runSpecs(files, stores);
  } finally {
    await stores.stop();
  }
}

async function wholeSystem() {
  if (!hasWholeSystemTests()) return nothing;
  const chromium = findChromium();
  if (chromium === undefined) console.log('There is no Chromium on this machine: the browser tests are skipped.');
  return runWholeSystem(chromium);
}
