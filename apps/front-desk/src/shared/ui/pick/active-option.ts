import { computed, signal } from '@angular/core';

let lists = 0;

/**
 * The option of an open list that Enter would take, moved by the arrow keys while the focus stays in the text field
 * (the combobox pattern of the ARIA authoring practices).
 */
export class ActiveOption<T> {
  readonly listId = `pick-${(lists += 1)}`;
  private readonly index = signal(0);

  /** The position in bounds; −1 when there is nothing to take. */
  readonly at = computed(() => Math.min(this.index(), this.options().length - 1));
  readonly option = computed<T | undefined>(() => this.options()[this.at()]);
  /** For `aria-activedescendant`. */
  readonly id = computed(() => (this.at() < 0 ? null : this.idAt(this.at())));

  constructor(private readonly options: () => readonly T[]) {}

  idAt(index: number): string {
    return `${this.listId}-${index}`;
  }

  reset(): void {
    this.index.set(0);
  }

  point(index: number): void {
    this.index.set(index);
  }

  /** Answers whether the key moved the option; the caller then keeps the key from doing anything else. */
  moveBy(key: string): boolean {
    const last = this.options().length - 1;
    if (last < 0) return false;
    const next = this.targetOf(key, last);
    if (next === undefined) return false;
    this.index.set(next);
    return true;
  }

  private targetOf(key: string, last: number): number | undefined {
    const at = this.at();
    if (key === 'ArrowDown') return at === last ? 0 : at + 1;
    if (key === 'ArrowUp') return at === 0 ? last : at - 1;
    if (key === 'PageDown') return Math.min(at + 8, last);
    if (key === 'PageUp') return Math.max(at - 8, 0);
    return undefined;
  }
}
