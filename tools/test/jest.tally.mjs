// A Jest reporter that leaves the numbers of one project where `npm test` adds them up, and where Nx can cache them.
import fs from 'node:fs';
import path from 'node:path';

const resultsDir = path.resolve(import.meta.dirname, '../../test-results');

export default class Tally {
  constructor(globalConfig) {
    this.projectDir = globalConfig.rootDir;
  }

  onRunComplete(_contexts, results) {
    const { name } = JSON.parse(fs.readFileSync(path.join(this.projectDir, 'package.json'), 'utf8'));
    const file = path.join(resultsDir, `${name}.json`);
    fs.mkdirSync(path.dirname(file), { recursive: true });
    // a file that could not even be loaded counts as one failure
    const failed = results.numFailedTests + results.numRuntimeErrorTestSuites;
    fs.writeFileSync(
      file,
      JSON.stringify({ passed: results.numPassedTests, failed, skipped: results.numPendingTests }),
    );
  }
}
