import { Component, DestroyRef, computed, inject, input, output } from '@angular/core';
import { Formats } from '../../shared/format/formats';
import { FieldFault } from './field-fault';
import { FieldMark } from './field-mark';
import type { FieldState } from './field-state';
import { Pause } from './pause';
import { type NumberRange, numberTyped } from './typed-number.rules';

/** A whole number that is taken over when somebody rests or leaves it. */
@Component({
  selector: 'ar-number-field',
  imports: [FieldFault, FieldMark],
  templateUrl: './number-field.html',
  styles: `
    .lab {
      min-block-size: 17px;
    }
    .in {
      inline-size: 88px;
      text-align: end;
    }
    .row {
      font-size: var(--t-12h);
      color: var(--ink2);
    }
  `,
})
export class NumberField {
  /** Unique on the page. */
  readonly field = input.required<string>();
  readonly label = input.required<string>();
  readonly hint = input.required<string>();
  readonly unit = input.required<string>();
  /** What it takes, in a sentence. */
  readonly takes = input.required<string>();
  readonly range = input.required<NumberRange>();
  readonly value = input.required<number | null>();
  readonly saved = input.required<number | null>();
  readonly state = input.required<FieldState | undefined>();
  /** How nothing is called where a field is empty. */
  readonly nothing = input('');

  readonly typed = output<number | null>();
  readonly unreadable = output();
  readonly again = output();
  readonly back = output();

  private readonly formats = inject(Formats);
  private readonly pause = new Pause();

  protected readonly text = computed(() => textOf(this.value()));
  protected readonly theirs = computed(() => textOf(this.saved()) || this.nothing());
  protected readonly isWrong = computed(() => {
    const kind = this.state()?.kind;
    return kind !== undefined && kind !== 'saved' && kind !== 'saving';
  });

  constructor() {
    inject(DestroyRef).onDestroy(() => this.pause.end());
  }

  protected type(box: HTMLInputElement): void {
    this.pause.then(() => this.leave(box));
  }

  protected leave(box: HTMLInputElement): void {
    this.pause.end();
    const number = numberTyped(box.value, this.range(), this.formats.language());
    if (number === undefined) this.unreadable.emit();
    else this.typed.emit(number);
  }

  /** What is saved, as if nothing had been typed. */
  protected putBack(box: HTMLInputElement): void {
    this.pause.end();
    box.value = textOf(this.saved());
    this.back.emit();
  }
}

const textOf = (value: number | null): string => (value === null ? '' : String(value));
