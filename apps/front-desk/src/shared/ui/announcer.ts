import { DestroyRef, Injectable, inject, signal } from '@angular/core';

const coalesceMs = 2_000;
const clearMs = 1_000;

/** What a screen reader says. The shell holds the two live regions. */
@Injectable({ providedIn: 'root' })
export class Announcer {
  private readonly politeText = signal('');
  private readonly assertiveText = signal('');
  private readonly said = signal<readonly string[]>([]);
  private pending: string | undefined;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private clearing: ReturnType<typeof setTimeout> | undefined;

  readonly politeNow = this.politeText.asReadonly();
  readonly assertiveNow = this.assertiveText.asReadonly();
  /** The last five announcements, newest first. */
  readonly lastFive = this.said.asReadonly();

  constructor() {
    inject(DestroyRef).onDestroy(() => {
      clearTimeout(this.timer);
      clearTimeout(this.clearing);
    });
  }

  /** At most one sentence every two seconds; of several the latest is said. */
  polite(sentence: string): void {
    this.pending = sentence;
    this.timer ??= setTimeout(() => this.flush(), coalesceMs);
  }

  /** A refusal, a lost connection, a hold that runs out: said at once. */
  assertive(sentence: string): void {
    this.remember(sentence);
    this.assertiveText.set('');
    setTimeout(() => this.assertiveText.set(sentence));
    clearTimeout(this.clearing);
    this.clearing = setTimeout(() => this.assertiveText.set(''), clearMs * 10);
  }

  private flush(): void {
    this.timer = undefined;
    if (this.pending === undefined) return;
    this.remember(this.pending);
    this.politeText.set(this.pending);
    this.pending = undefined;
    setTimeout(() => this.politeText.set(''), clearMs);
  }

  private remember(sentence: string): void {
    this.said.update((said) => [sentence, ...said].slice(0, 5));
  }
}
