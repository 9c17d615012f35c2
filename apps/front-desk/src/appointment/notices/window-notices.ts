import { Component, input, output, viewChild } from '@angular/core';
import { CancelPanel } from './cancel-panel';
import { HoldNotices } from './hold-notices';
import { ProblemNotices } from './problem-notices';
import { RemoteNotice } from './remote-notice';
import { StateNotices } from './state-notices';

/** Everything the window has to say across its width: holds that run out, refusals, colleagues, the connection. */
@Component({
  selector: 'ar-window-notices',
  imports: [HoldNotices, ProblemNotices, StateNotices, RemoteNotice, CancelPanel],
  template: `
    <ar-hold-notices (saveAsked)="saveAsked.emit()" (timeWanted)="timeWanted.emit()" />
    <ar-problem-notices (saveAsked)="saveAsked.emit()" />
    <ar-state-notices />
    <ar-remote-notice (reviewed)="reviewed.emit()" />
    @if (cancelling()) {
      <ar-cancel-panel (closed)="cancelClosed.emit()" />
    }
  `,
  styles: `
    :host {
      display: grid;
      gap: 8px;
      min-inline-size: 0;
    }
  `,
})
export class WindowNotices {
  readonly cancelling = input.required<boolean>();
  readonly cancelClosed = output();
  readonly saveAsked = output();
  readonly timeWanted = output();
  readonly reviewed = output();

  private readonly ofHold = viewChild(HoldNotices);

  /** Whether the focus is in the card of a time that is taken. */
  isInRefusal(): boolean {
    return this.ofHold()?.isInCard() ?? false;
  }
}
