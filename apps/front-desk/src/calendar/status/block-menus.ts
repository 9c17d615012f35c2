import { Overlay, type OverlayRef } from '@angular/cdk/overlay';
import { ComponentPortal } from '@angular/cdk/portal';
import { Injectable, InjectionToken, Injector, inject } from '@angular/core';
import type { DayAppointment } from '../../shared/live/day-picture';

export interface OpenMenu {
  readonly appointment: DayAppointment;
  close(): void;
}
export const openMenu = new InjectionToken<OpenMenu>('the appointment a menu is about');

/** The menu of an appointment: one at a time, where the pointer is or beside the block. */
@Injectable()
export class BlockMenus {
  private readonly overlay = inject(Overlay);
  private readonly injector = inject(Injector);
  private shown: OverlayRef | undefined;

  async open(appointment: DayAppointment, at: { x: number; y: number }): Promise<void> {
    const { BlockMenu } = await import('./block-menu');
    this.close();
    const before = document.activeElement as HTMLElement | null;
    const overlay = this.overlay.create({
      hasBackdrop: true,
      backdropClass: 'cdk-overlay-transparent-backdrop',
      scrollStrategy: this.overlay.scrollStrategies.close(),
      positionStrategy: this.overlay
        .position()
        .flexibleConnectedTo(at)
        .withPositions([
          { originX: 'start', originY: 'bottom', overlayX: 'start', overlayY: 'top' },
          { originX: 'start', originY: 'top', overlayX: 'start', overlayY: 'bottom' },
          { originX: 'end', originY: 'bottom', overlayX: 'end', overlayY: 'top' },
        ])
        .withViewportMargin(8)
        .withPush(true),
    });
    this.shown = overlay;
    overlay.backdropClick().subscribe(() => this.close());
    overlay.detachments().subscribe(() => before?.focus({ preventScroll: true }));
    const value: OpenMenu = { appointment, close: () => this.close() };
    const injector = Injector.create({ providers: [{ provide: openMenu, useValue: value }], parent: this.injector });
    overlay.attach(new ComponentPortal(BlockMenu, null, injector));
  }

  close(): void {
    this.shown?.dispose();
    this.shown = undefined;
  }
}
