import { spawnSync } from 'node:child_process';
import { readFileSync, readdirSync, readlinkSync } from 'node:fs';
import { commandOf } from './processes/process-identity.ts';

/** Who listens on that port, in words; undefined where this system does not tell. */
export function holderOf(port: number): string | undefined {
  const pid = process.platform === 'linux' ? linuxListener(port) : listenerByLsof(port);
  if (pid === undefined) return undefined;
  const command = commandOf(pid);
  return command === undefined ? `process ${pid}` : `process ${pid} (${command.slice(0, 100)})`;
}

function linuxListener(port: number): number | undefined {
  const inodes = ['/proc/net/tcp', '/proc/net/tcp6'].flatMap((table) => listeningInodes(readIfThere(table), port));
  return inodes.map(ownerOfSocket).find((pid) => pid !== undefined);
}

/** Socket numbers of the listeners on a port, from the kernel's table (proc_pid_net(5): local address, state, inode). */
export function listeningInodes(table: string, port: number): string[] {
  const hexPort = port.toString(16).toUpperCase().padStart(4, '0');
  const rows = table
    .split('\n')
    .slice(1)
    .map((line) => line.trim().split(/\s+/));
  return rows
    .filter((row) => row[1]?.endsWith(`:${hexPort}`) === true && row[3] === '0A')
    .flatMap((row) => row[9] ?? []);
}

function ownerOfSocket(inode: string): number | undefined {
  const pids = readdirSync('/proc').filter((name) => /^\d+$/.test(name));
  const owner = pids.find((pid) => openFilesOf(pid).includes(`socket:[${inode}]`));
  return owner === undefined ? undefined : Number(owner);
}

function openFilesOf(pid: string): string[] {
  const folder = `/proc/${pid}/fd`;
  return listIfAllowed(folder).flatMap((fd) => {
    try {
      return readlinkSync(`${folder}/${fd}`);
    } catch {
      return []; // closed meanwhile
    }
  });
}

function listIfAllowed(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch {
    return []; // another user's, or just gone
  }
}

function listenerByLsof(port: number): number | undefined {
  const { stdout, error } = spawnSync('lsof', ['-nP', `-iTCP:${port}`, '-sTCP:LISTEN', '-t'], { encoding: 'utf8' });
  if (error !== undefined) return undefined; // no lsof here
  const pid = Number.parseInt(stdout, 10);
  return Number.isNaN(pid) ? undefined : pid;
}

function readIfThere(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return '';
  }
}
