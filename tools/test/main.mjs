import { parseArgs } from 'node:util';
import { StartFailure } from '../../apps/launcher/src/index.ts';
import { parts, phases } from './phases.mjs';
import { check, closingLine, sum } from './tally.mjs';

process.once('disconnect', () => process.exit(1)); // whoever started us is gone; the guard ends what runs
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.once(signal, () => process.exit(1));

const since = performance.now();
const tallies = [];
for (const phase of chosenPhases()) tallies.push(await report(phase));

const total = sum(tallies);
if (total.skipped > 0) console.log(`\n${total.skipped} skipped.`);
console.log(`\nAll of it in ${minutes(performance.now() - since)}.`);
console.log(closingLine(total));
process.exit(total.failed === 0 && total.passed > 0 ? 0 : 1);

function chosenPhases() {
  const { values } = parseArgs({ options: { only: { type: 'string' } } });
  if (values.only === undefined) return phases;
  const known = [...phases, ...parts];
  return values.only.split(',').map((name) => {
    const phase = known.find((candidate) => candidate.name === name);
    if (phase !== undefined) return phase;
    console.error(`--only takes some of ${known.map((candidate) => candidate.name).join(', ')}, not “${name}”.`);
    process.exit(2);
  });
}

async function report({ title, run }) {
  const started = performance.now();
  console.log(`\n── ${title} ${'─'.repeat(Math.max(0, 60 - title.length))}`);
  const tally = await run().catch(failed);
  console.log(`── ${title}: ${closingLine(tally)}, ${minutes(performance.now() - started)}`);
  return tally;
}

function failed(error) {
  console.error(error instanceof StartFailure ? error.message : error);
  return check(false);
}

function minutes(ms) {
  return ms < 60_000
    ? `${(ms / 1000).toFixed(1)} s`
    : `${Math.floor(ms / 60_000)} min ${Math.round((ms % 60_000) / 1000)} s`;
}
