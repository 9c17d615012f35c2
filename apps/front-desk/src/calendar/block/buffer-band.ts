import { Component, computed, inject, input } from '@angular/core';
import { DayStore } from '../../shared/live/day-store';
import { TakenWords } from '../moves/taken-times';
import type { Buffer } from '../rules/buffers';

/** The time after an appointment in which nothing can be booked; why, and until when, is said on hovering. */
@Component({
  selector: 'ar-buffer-band',
  template: '',
  host: {
    'aria-hidden': 'true',
    '[attr.data-buffer]': 'buffer().id',
    '[attr.title]': 'reason()',
    '[style.--s]': 'buffer().start',
    '[style.--d]': 'buffer().end - buffer().start',
  },
  styles: `
    :host {
      position: absolute;
      inset-block-start: calc(var(--s) * var(--m));
      inset-inline: 3px 5px;
      block-size: calc(var(--d) * var(--m));
      cursor: not-allowed;
      background: repeating-linear-gradient(-45deg, var(--line3) 0 1.2px, transparent 1.2px 5px), var(--off);
      border-end-start-radius: var(--r1);
      border-end-end-radius: var(--r1);
    }
    @media (forced-colors: active) {
      :host {
        border: 1px dashed CanvasText;
      }
    }
  `,
})
export class BufferBand {
  private readonly store = inject(DayStore);
  private readonly words = inject(TakenWords);

  readonly buffer = input.required<Buffer>();

  protected readonly reason = computed(() => {
    const appointment = this.store.appointment(this.buffer().id)();
    return appointment ? this.words.buffer(appointment) : '';
  });
}
