import { Injectable, computed, signal } from '@angular/core';

/**
 * The fields of a form that hold something which cannot be read as what they take. Nothing is saved or charged while
 * there are some: what is on the screen would not be what is sent. Provided by whoever saves.
 */
@Injectable()
export class UnreadableFields {
  private readonly fields = signal<readonly HTMLElement[]>([]);
  readonly any = computed(() => this.fields().length > 0);

  mark(field: HTMLElement, is: 'readable' | 'unreadable'): void {
    this.fields.update((fields) => {
      const others = fields.filter((one) => one !== field);
      return is === 'readable' ? others : [...others, field];
    });
  }

  /** Puts the focus into the first of them. Whether there was one. */
  goToFirst(): boolean {
    const [first] = this.fields();
    first?.focus();
    return first !== undefined;
  }
}
