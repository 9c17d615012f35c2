import { type Signal, type WritableSignal, signal } from '@angular/core';

interface Placed {
  readonly id: string;
  readonly teamMemberId: string;
  readonly start: string;
}

const none: readonly string[] = [];

/**
 * One signal per block and one list of ids per column. Only the signals of what changed are set, so that a remote
 * change repaints one block and leaves the columns alone.
 */
export class BlockSignals<T extends Placed> {
  private readonly blocks = new Map<string, WritableSignal<T | undefined>>();
  private readonly columns = new Map<string, WritableSignal<readonly string[]>>();
  private readonly list = signal<readonly T[]>([]);
  private shown: ReadonlyMap<string, T> = new Map();

  readonly all = this.list.asReadonly();

  one(id: string): Signal<T | undefined> {
    return this.signalOf(id).asReadonly();
  }

  /** In the order of their start. */
  idsOf(teamMemberId: string): Signal<readonly string[]> {
    return this.columnOf(teamMemberId).asReadonly();
  }

  /** Draws these and nothing else. Things that keep their identity are not drawn again. */
  show(next: ReadonlyMap<string, T>): void {
    const before = this.shown;
    this.shown = next;
    let changed = before.size !== next.size;
    for (const [id, block] of next) {
      if (before.get(id) === block) continue;
      this.signalOf(id).set(block);
      changed = true;
    }
    for (const id of before.keys()) if (!next.has(id)) this.blocks.get(id)?.set(undefined);
    if (changed) this.arrange([...next.values()].sort(byStart));
  }

  private arrange(blocks: readonly T[]): void {
    this.list.set(blocks);
    const columns = new Map<string, string[]>();
    for (const block of blocks) {
      const column = columns.get(block.teamMemberId);
      if (column) column.push(block.id);
      else columns.set(block.teamMemberId, [block.id]);
    }
    for (const id of new Set([...this.columns.keys(), ...columns.keys()]))
      this.columnOf(id).set(columns.get(id) ?? none);
  }

  private signalOf(id: string): WritableSignal<T | undefined> {
    let block = this.blocks.get(id);
    if (!block) this.blocks.set(id, (block = signal<T | undefined>(this.shown.get(id))));
    return block;
  }

  private columnOf(teamMemberId: string): WritableSignal<readonly string[]> {
    let column = this.columns.get(teamMemberId);
    if (!column) this.columns.set(teamMemberId, (column = signal(none, { equal: sameIds })));
    return column;
  }
}

function byStart(one: Placed, other: Placed): number {
  return Date.parse(one.start) - Date.parse(other.start) || (one.id < other.id ? -1 : 1);
}

function sameIds(one: readonly string[], other: readonly string[]): boolean {
  return one.length === other.length && one.every((id, index) => id === other[index]);
}
