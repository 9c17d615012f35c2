import { spawnSync } from 'node:child_process';
import fs from 'node:fs';

const everyMs = 1000;

/**
 * Calls back when the npm that started us is gone without having passed a signal on (kill -9). npm puts a shell between
 * itself and us, which stays behind then, so the shell's parent is watched as well as our own.
 */
export function whenNpmDies(callback) {
  if (!process.env.npm_lifecycle_event || process.platform === 'win32') return;
  const before = lineage();
  const timer = setInterval(() => {
    if (lineage() === before) return;
    clearInterval(timer);
    callback();
  }, everyMs);
  timer.unref();
}

/** Our parent and, where that is a shell, its parent. */
function lineage() {
  const parent = describe(process.ppid);
  const isShell = /^(sh|dash|bash|ash|zsh)$/.test(parent.name);
  return isShell ? `${process.ppid} ${parent.parent}` : String(process.ppid);
}

function describe(pid) {
  return process.platform === 'linux' ? fromProc(pid) : fromPs(pid);
}

function fromProc(pid) {
  try {
    const [, name, rest] = /^\d+ \((.*)\) \S (.*)$/s.exec(fs.readFileSync(`/proc/${pid}/stat`, 'utf8'));
    return { name, parent: rest.split(' ')[0] };
  } catch {
    return { name: '', parent: '' };
  }
}

function fromPs(pid) {
  const { stdout = '' } = spawnSync('ps', ['-o', 'ppid=,comm=', '-p', String(pid)], { encoding: 'utf8' });
  const [parent = '', ...words] = stdout.trim().split(/\s+/);
  return { name: words.join(' ').split('/').pop() ?? '', parent };
}
