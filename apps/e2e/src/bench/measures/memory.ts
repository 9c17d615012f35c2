import { readFileSync, readdirSync } from 'node:fs';
import type { Row } from '../table.ts';

const mebibyte = 1_048_576;

/** Proportional set size: memory shared by several processes (PostgreSQL's buffers) counts once in all. Bytes. */
function proportionalSize(pid: number): number {
  try {
    const [, kilobytes] = /^Pss:\s+(\d+) kB/m.exec(readFileSync(`/proc/${pid}/smaps_rollup`, 'utf8')) ?? [];
    return Number(kilobytes ?? 0) * 1_024;
  } catch {
    return 0; // It ended while we looked.
  }
}

function childrenOf(pid: number): number[] {
  return readdirSync('/proc')
    .map(Number)
    .filter((candidate) => candidate > 0)
    .filter((candidate) => {
      try {
        const stat = readFileSync(`/proc/${candidate}/stat`, 'utf8');
        return Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1]) === pid;
      } catch {
        return false;
      }
    });
}

const treeOf = (pid: number): number[] => [pid, ...childrenOf(pid).flatMap(treeOf)];

/** P19: memory of everything under one process, in MiB. Linux only. */
export function measureMemory(pid: number, what: string): Row {
  const bytes = treeOf(pid).reduce((sum, each) => sum + proportionalSize(each), 0);
  return { id: 'P19', what, product: bytes / mebibyte, unit: 'MiB', target: 1.2 * 1_024 };
}
