import { Component, DestroyRef, ElementRef, computed, inject, input, output, signal } from '@angular/core';
import { TranslocoDirective } from '@jsverse/transloco';
import { Icon } from './icon';
import { Ring } from './ring';
import { type Toast, toastSeconds } from './toasts';
import { UndoStack } from './undo-stack';

const stepMs = 250;

/** One toast. Its time stands still while the pointer or the focus is on it. */
@Component({
  selector: 'ar-toast-card',
  imports: [Icon, Ring, TranslocoDirective],
  templateUrl: './toast-card.html',
  styleUrl: './toast-card.css',
  host: { '[attr.data-tone]': 'toast().tone ?? "done"' },
})
export class ToastCard {
  readonly toast = input.required<Toast>();
  readonly closed = output();
  readonly undone = output();
  readonly redone = output();

  private readonly element = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;
  private readonly undoStack = inject(UndoStack);
  private readonly left = signal(toastSeconds * 1000);

  protected readonly fraction = computed(() => this.left() / (toastSeconds * 1000));
  /** Not any more once something else was done. */
  protected readonly mayRedo = computed(() => {
    const { redoable } = this.toast();
    return redoable !== undefined && this.undoStack.takenBack().includes(redoable);
  });
  protected readonly parts = computed(() => splitAt(this.toast().message, this.toast().strong));

  constructor() {
    const ticking = setInterval(() => this.tick(), stepMs);
    inject(DestroyRef).onDestroy(() => clearInterval(ticking));
  }

  private tick(): void {
    if (this.element.matches(':hover, :focus-within')) return;
    this.left.update((left) => left - stepMs);
    if (this.left() <= 0) this.closed.emit();
  }
}

/** What stands before, at and after the emphasised part. */
export function splitAt(message: string, strong: string | undefined): readonly [string, string, string] {
  const at = strong ? message.indexOf(strong) : -1;
  if (!strong || at < 0) return [message, '', ''];
  return [message.slice(0, at), strong, message.slice(at + strong.length)];
}
