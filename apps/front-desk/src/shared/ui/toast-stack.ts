import { Component, DOCUMENT, ElementRef, afterRenderEffect, inject } from '@angular/core';
import { returnFocus } from './focus-return';
import { ToastCard } from './toast-card';
import { Toasts } from './toasts';

/** The toasts of the screen, newest at the bottom; they cover as little as they can and give the focus back when they go. */
@Component({
  selector: 'ar-toast-stack',
  imports: [ToastCard],
  host: { '(focusin)': 'enter($event)', '(focusout)': 'leave($event)' },
  template: `@for (toast of toasts.list(); track toast.id) {
    <ar-toast-card
      [toast]="toast"
      (closed)="toasts.dismiss(toast.id)"
      (undone)="toasts.undo(toast.undoable)"
      (redone)="toasts.redo(toast.redoable)"
    />
  }`,
  styles: `
    :host {
      position: fixed;
      inset-block-end: 42px;
      inset-inline-start: 352px;
      z-index: 1100;
      display: grid;
      gap: 8px;
      justify-items: start;
      pointer-events: none;
    }
    @media (max-width: 1180px) {
      :host {
        inset-inline-start: 112px;
      }
    }
    @media (max-width: 720px) {
      :host {
        inset-block-end: 72px;
        inset-inline: 14px;
      }
    }
  `,
})
export class ToastStack {
  protected readonly toasts = inject(Toasts);
  private readonly page = inject(DOCUMENT);
  private readonly element = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;
  private cameFrom: EventTarget | null = null;
  private hasFocus = false;

  constructor() {
    afterRenderEffect(() => {
      this.toasts.list();
      const isLost = this.page.activeElement === this.page.body || this.page.activeElement === null;
      if (!this.hasFocus || !isLost) return;
      this.hasFocus = false;
      returnFocus(this.page, this.cameFrom);
    });
  }

  protected enter({ relatedTarget }: FocusEvent): void {
    if (!this.isInside(relatedTarget)) this.cameFrom = relatedTarget;
    this.hasFocus = true;
  }

  /** A toast that goes away with the focus in it names no next place. */
  protected leave({ relatedTarget }: FocusEvent): void {
    this.hasFocus = relatedTarget === null || this.isInside(relatedTarget);
  }

  private isInside(target: EventTarget | null): boolean {
    return target instanceof Node && this.element.contains(target);
  }
}
