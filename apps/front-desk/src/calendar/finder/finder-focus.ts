import { DOCUMENT, Injectable, type OnDestroy, inject } from '@angular/core';
import { returnFocus } from '../../shared/ui/focus-return';

/** Where the focus was before the finder took it: there it goes back to, unless it has gone somewhere else meanwhile. */
@Injectable()
export class FinderFocus implements OnDestroy {
  private readonly page = inject(DOCUMENT);
  private cameFrom: Element | null = null;
  private panel: HTMLElement | undefined;

  /** The finder is about to take the focus. */
  leaveFor(panel: HTMLElement): void {
    this.panel = panel;
    const { activeElement } = this.page;
    if (!panel.contains(activeElement)) this.cameFrom = activeElement;
  }

  ngOnDestroy(): void {
    const { activeElement, body } = this.page;
    const isOurs = activeElement === body || activeElement === null || this.panel?.contains(activeElement);
    if (isOurs) returnFocus(this.page, this.cameFrom);
  }
}
