import { Overlay, type OverlayRef } from '@angular/cdk/overlay';
import { ComponentPortal, type ComponentType } from '@angular/cdk/portal';
import { Injectable, Injector, inject } from '@angular/core';
import type { DayAppointment } from '../../shared/live/day-picture';
import { returnFocus } from '../../shared/ui/focus-return';
import { FeatureWords } from '../../shared/words/feature-words';
import { type OpenMenu, openMenu } from './open-menu';

interface Point {
  readonly x: number;
  readonly y: number;
}

/** The menus of the grid: one at a time, where the pointer is or beside the block. */
@Injectable()
export class BlockMenus {
  private readonly overlay = inject(Overlay);
  private readonly injector = inject(Injector);
  private readonly words = inject(FeatureWords);
  private shown: OverlayRef | undefined;

  async open(appointment: DayAppointment, at: Point): Promise<void> {
    const { BlockMenu } = await import('./block-menu');
    this.show(BlockMenu, [appointment], at);
  }

  /** Those of an overlap that found no room beside each other. */
  async list(appointments: readonly DayAppointment[], at: Point): Promise<void> {
    const [{ OverlapMenu }] = await Promise.all([import('./overlap-menu'), this.words.load('over-day')]);
    this.show(OverlapMenu, appointments, at);
  }

  close(): void {
    this.shown?.dispose();
    this.shown = undefined;
  }

  private show(menu: ComponentType<unknown>, appointments: readonly DayAppointment[], at: Point): void {
    this.close();
    const before = document.activeElement;
    const overlay = this.overlayAt(at);
    this.shown = overlay;
    overlay.backdropClick().subscribe(() => this.close());
    overlay.detachments().subscribe(() => returnFocus(document, before));
    const value: OpenMenu = { appointments, close: () => this.close() };
    const injector = Injector.create({ providers: [{ provide: openMenu, useValue: value }], parent: this.injector });
    overlay.attach(new ComponentPortal(menu, null, injector));
  }

  private overlayAt(at: Point): OverlayRef {
    return this.overlay.create({
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
  }
}
