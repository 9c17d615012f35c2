import { Component, ElementRef, afterNextRender, computed, inject, output, signal, viewChild } from '@angular/core';
import { TranslocoDirective } from '@jsverse/transloco';
import { StatusChange } from '../saving/status-change';
import { VisitMates } from '../visit/visit-mates';

/** Nobody learns anything from less; the server asks for as much. */
const shortestReason = 3;

/** Cancelling, with its reason: asked once, inline, and the button says what it does. */
@Component({
  selector: 'ar-cancel-panel',
  imports: [TranslocoDirective],
  templateUrl: './cancel-panel.html',
  styleUrl: './cancel-panel.css',
})
export class CancelPanel {
  readonly closed = output();

  protected readonly change = inject(StatusChange);
  private readonly mates = inject(VisitMates);
  private readonly field = viewChild.required<ElementRef<HTMLInputElement>>('reason');
  protected readonly reason = signal('');
  protected readonly isMissing = signal(false);
  protected readonly scope = signal<'appointment' | 'visit'>('appointment');
  protected readonly inVisit = computed(() => this.mates.sameVisit().length + 1);
  protected readonly common = ['asked', 'ill', 'moved', 'mistake'] as const;

  constructor() {
    afterNextRender(() => this.field().nativeElement.focus());
  }

  protected async cancel(): Promise<void> {
    const reason = this.reason().trim();
    this.isMissing.set(reason.length < shortestReason);
    if (this.isMissing()) return this.field().nativeElement.focus();
    const done = await this.change.ask({ status: 'cancelled', scope: this.scope(), reason });
    if (done) this.closed.emit();
  }

  protected write(reason: string): void {
    this.reason.set(reason);
    this.isMissing.set(false);
    this.field().nativeElement.focus();
  }
}
