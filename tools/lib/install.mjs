import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';

/** Runs `npm ci` when the lockfile is not the one the installed packages came from. */
export async function ensureInstalled(root) {
  const lockfile = fs.readFileSync(path.join(root, 'package-lock.json'));
  const wanted = createHash('sha256').update(lockfile).update(`${process.platform} ${process.arch}`).digest('hex');
  const stamp = path.join(root, 'node_modules', '.anteroom-lock');
  if (readIfThere(stamp) === wanted) return;
  if (!isInstalledByHand(root, lockfile)) await install(root);
  fs.writeFileSync(stamp, wanted);
}

/** Somebody ran npm themselves: npm's own record of what it installed agrees with the lockfile. */
function isInstalledByHand(root, lockfile) {
  const record = readIfThere(path.join(root, 'node_modules', '.package-lock.json'));
  if (record === undefined) return false;
  const installed = JSON.parse(record).packages;
  const wanted = JSON.parse(lockfile).packages;
  const isMissing = ([name, { version, link, optional, peer }]) =>
    name.includes('node_modules/') && !link && !optional && !peer && installed[name]?.version !== version;
  const isForeign = ([name, { version }]) => wanted[name]?.version !== version;
  return !Object.entries(wanted).some(isMissing) && !Object.entries(installed).some(isForeign);
}

async function install(root) {
  const since = Date.now();
  const seconds = () => `${((Date.now() - since) / 1000).toFixed(0)} s`;
  console.log('Installing packages (the first start, or the lockfile changed) …');
  const ticker = setInterval(() => console.log(`  … still installing, ${seconds()}`), 15_000);
  const { code, output } = await npmCi(root);
  clearInterval(ticker);
  if (code !== 0) refuse(output, root);
  console.log(`Packages installed in ${seconds()}.`);
}

function npmCi(root) {
  const [file, first, shell] = npmCommand();
  const args = [
    ...first,
    'ci',
    '--no-audit',
    '--no-fund',
    '--loglevel=error',
    '--fetch-retry-mintimeout=2000',
    '--fetch-retry-maxtimeout=10000',
  ];
  return new Promise((resolve) => {
    const child = spawn(file, args, { cwd: root, shell, stdio: ['ignore', 'pipe', 'pipe'] });
    let output = '';
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (text) => (output += text));
    child.once('error', (error) => resolve({ code: 1, output: String(error) }));
    child.once('close', (code) => resolve({ code: code ?? 1, output }));
  });
}

function npmCommand() {
  const script = process.env.npm_execpath;
  if (script?.endsWith('.js')) return [process.execPath, [script], false];
  return process.platform === 'win32' ? ['npm.cmd', [], true] : ['npm', [], false];
}

const reasons = [
  [/ENOSPC|no space left/i, (root) => `The disk that holds ${root} is full. Free about 2 GB and start again.`],
  [
    /ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ETIMEDOUT|ENETUNREACH|network/i,
    () =>
      'The packages could not be fetched: there is no way to the npm registry. Check the network (and `npm config get registry`) and start again.',
  ],
  [/EACCES|EPERM/i, (root) => `The packages could not be written: ${root} belongs to another user.`],
  [/spawn npm ENOENT/i, () => 'npm is not installed. Install Node with npm and start again.'],
];

function refuse(output, root) {
  const reason = reasons.find(([pattern]) => pattern.test(output));
  console.error(`\n${output.trim()}\n`);
  console.error(reason ? reason[1](root) : 'npm ci failed, see above.');
  process.exit(1);
}

function readIfThere(file) {
  try {
    return fs.readFileSync(file, 'utf8');
  } catch {
    return undefined;
  }
}
