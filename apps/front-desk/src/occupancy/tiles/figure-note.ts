import { Overlay, type OverlayRef } from '@angular/cdk/overlay';
import { TemplatePortal } from '@angular/cdk/portal';
import {
  Component,
  DestroyRef,
  ElementRef,
  type TemplateRef,
  ViewContainerRef,
  inject,
  input,
  signal,
  viewChild,
} from '@angular/core';
import { TranslocoDirective } from '@jsverse/transloco';
import { Icon } from '../../shared/ui/icon';

let notes = 0;

/** How a figure is counted, in a sentence behind a small button. */
@Component({
  selector: 'ar-figure-note',
  imports: [Icon, TranslocoDirective],
  template: `
    <button
      *transloco="let t; prefix: 'occupancy.note'"
      type="button"
      class="ask"
      [attr.aria-label]="t('ask', { figure: figure() })"
      [attr.aria-expanded]="isOpen()"
      [attr.aria-controls]="isOpen() ? id : null"
      (click)="toggle()"
      (blur)="close()"
      (keydown.escape)="close()"
    >
      <ar-icon name="info" [size]="13" />
    </button>
    <ng-template #note>
      <p class="note" role="status" [id]="id">{{ text() }}</p>
    </ng-template>
  `,
  styleUrl: './figure-note.css',
})
export class FigureNote {
  private readonly overlay = inject(Overlay);
  private readonly place = inject<ElementRef<HTMLElement>>(ElementRef);
  private readonly views = inject(ViewContainerRef);
  private readonly note = viewChild.required<TemplateRef<unknown>>('note');
  private shown: OverlayRef | undefined;

  readonly figure = input.required<string>();
  readonly text = input.required<string>();

  protected readonly id = `figure-note-${++notes}`;
  protected readonly isOpen = signal(false);

  constructor() {
    inject(DestroyRef).onDestroy(() => this.close());
  }

  protected toggle(): void {
    if (this.isOpen()) this.close();
    else this.open();
  }

  protected close(): void {
    this.shown?.dispose();
    this.shown = undefined;
    this.isOpen.set(false);
  }

  private open(): void {
    this.shown = this.overlay.create({
      scrollStrategy: this.overlay.scrollStrategies.reposition(),
      positionStrategy: this.overlay
        .position()
        .flexibleConnectedTo(this.place)
        .withPositions([
          { originX: 'start', originY: 'bottom', overlayX: 'start', overlayY: 'top', offsetY: 4 },
          { originX: 'end', originY: 'top', overlayX: 'end', overlayY: 'bottom', offsetY: -4 },
        ])
        .withViewportMargin(8)
        .withPush(true),
    });
    this.shown.attach(new TemplatePortal(this.note(), this.views));
    this.isOpen.set(true);
  }
}
