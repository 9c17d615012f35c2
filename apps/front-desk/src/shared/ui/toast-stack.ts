import { Component, inject } from '@angular/core';
import { ToastCard } from './toast-card';
import { Toasts } from './toasts';

/** The toasts of the screen, newest at the bottom; they cover as little as they can. */
@Component({
  selector: 'ar-toast-stack',
  imports: [ToastCard],
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
}
