import { Overlay, type OverlayRef } from '@angular/cdk/overlay';
import { ComponentPortal } from '@angular/cdk/portal';
import { Component, DestroyRef, Directive, ElementRef, inject, input, signal } from '@angular/core';

const afterMs = 400;

@Component({
  selector: 'ar-tooltip-card',
  template: '{{ text() }}',
  host: { class: 'tooltip', style: 'display: block; white-space: pre-line' },
})
class TooltipCard {
  readonly text = signal('');
}

/**
 * The full text of something that is cut, or the name of a control that is only a drawing. Shown after a moment's
 * rest or on keyboard focus, gone with Escape. It repeats what the accessible name says, so screen readers skip it.
 */
@Directive({
  selector: '[arTooltip]',
  host: {
    '(pointerenter)': 'wait($event)',
    '(pointerleave)': 'hide()',
    '(pointerdown)': 'hide()',
    '(focus)': 'focused()',
    '(blur)': 'hide()',
    '(keydown.escape)': 'hide()',
  },
})
export class Tooltip {
  readonly text = input.required<string>({ alias: 'arTooltip' });

  private readonly overlay = inject(Overlay);
  private readonly element = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private shown: OverlayRef | undefined;

  constructor() {
    inject(DestroyRef).onDestroy(() => this.hide());
  }

  protected wait(event: PointerEvent): void {
    if (event.pointerType === 'touch') return;
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.show(), afterMs);
  }

  protected focused(): void {
    if (this.element.matches(':focus-visible')) this.show();
  }

  protected hide(): void {
    clearTimeout(this.timer);
    this.shown?.dispose();
    this.shown = undefined;
  }

  private show(): void {
    if (this.shown || !this.text()) return;
    this.shown = this.overlay.create({
      scrollStrategy: this.overlay.scrollStrategies.close(),
      positionStrategy: this.overlay
        .position()
        .flexibleConnectedTo(this.element)
        .withPositions([
          { originX: 'center', originY: 'bottom', overlayX: 'center', overlayY: 'top', offsetY: 6 },
          { originX: 'center', originY: 'top', overlayX: 'center', overlayY: 'bottom', offsetY: -6 },
          { originX: 'end', originY: 'center', overlayX: 'start', overlayY: 'center', offsetX: 6 },
        ])
        .withViewportMargin(6)
        .withPush(true),
    });
    this.shown.attach(new ComponentPortal(TooltipCard)).instance.text.set(this.text());
  }
}
