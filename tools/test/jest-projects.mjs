import fs from 'node:fs';
import path from 'node:path';
import { nx, root, run } from './command.mjs';
import { tallyOf } from './tally.mjs';

const resultsDir = path.join(root, 'test-results');
const jest = path.join(root, 'node_modules/jest/bin/jest.js');
const reporter = path.join(root, 'tools/test/jest.tally.mjs');
// a spec that leaves something open must not hold up everything after it
const jestArgs = ['--forceExit', '--reporters=default', `--reporters=${reporter}`];

/** Runs the specs of every project but the whole-system ones; `files` narrows them to a kind. */
export async function runSpecs(files, stores) {
  fs.rmSync(resultsDir, { recursive: true, force: true });
  const env = { TEST_POSTGRES_URL: stores.postgresUrl, TEST_REDIS_URL: stores.redisUrl };
  const args = ['--passWithNoTests', ...jestArgs, ...files.map((glob) => `--testMatch=${glob}`)];
  const projects = specProjects();
  const hasSucceeded = await nx(['run-many', '-t', 'test', '--parallel=2', '--', ...args], env);
  return tallyOf(projects.map(reportOf), hasSucceeded);
}

/** Runs the whole system as people use it, browser included where there is one. */
export async function runWholeSystem(chromium) {
  const config = 'apps/e2e/jest.config.mjs';
  const name = '@anteroom/e2e';
  fs.rmSync(path.join(resultsDir, `${name}.json`), { force: true });
  const args = ['--experimental-vm-modules', jest, '-c', config, '--runInBand', ...jestArgs];
  const hasSucceeded = await run(process.execPath, args, chromium === undefined ? {} : { CHROMIUM_PATH: chromium });
  return tallyOf([reportOf(name)], hasSucceeded);
}

export const hasWholeSystemTests = () => fs.existsSync(path.join(root, 'apps/e2e/jest.config.mjs'));

function reportOf(name) {
  const file = path.join(resultsDir, `${name}.json`);
  return fs.existsSync(file) ? JSON.parse(fs.readFileSync(file, 'utf8')) : undefined;
}

/** Names of the projects with a `test` target. */
function specProjects() {
  const configs = fs.globSync(['apps/*/jest.config.mjs', 'libs/**/jest.config.mjs'], {
    cwd: root,
    exclude: ['**/node_modules/**'],
  });
  const folders = configs.map((file) => path.dirname(file)).filter((folder) => folder !== path.join('apps', 'e2e'));
  return folders.map((folder) => JSON.parse(fs.readFileSync(path.join(root, folder, 'package.json'), 'utf8')).name);
}
