import { Component, computed, inject, linkedSignal } from '@angular/core';
import { TranslocoDirective } from '@jsverse/transloco';
import { PaymentDraft } from './payment-draft';
import { amountOf, keyed } from './keypad.rules';

const keys = ['1', '2', '3', '4', '5', '6', '7', '8', '9', '.', '0', '⌫'] as const;

/** Writes the amount of the chosen part by touch; “Rest” gives it what is left. */
@Component({
  selector: 'ar-keypad',
  imports: [TranslocoDirective],
  template: `<div class="pad" *transloco="let t; prefix: 'checkout.keypad'" role="group" [attr.aria-label]="t('label')">
    @for (key of keys; track key) {
      <button type="button" [attr.aria-label]="key === '⌫' ? t('back') : key" (click)="press(key)">{{ key }}</button>
    }
    <button type="button" class="rest" (click)="rest()">{{ t('rest') }}</button>
  </div>`,
  styles: `
    .pad {
      display: grid;
      grid-template-columns: repeat(3, 1fr);
      gap: 7px;
    }
    button {
      min-block-size: 40px;
      font-size: var(--t-15);
      font-weight: 500;
      font-variant-numeric: tabular-nums;
      background: var(--sunken);
      border: 1px solid var(--line2);
      border-radius: var(--r2);
    }
    button:hover {
      border-color: var(--line3);
    }
    .rest {
      grid-column: 1 / -1;
      font-size: var(--t-13);
      font-weight: 600;
      color: var(--accenttext);
      background: var(--tint);
      border-color: transparent;
    }
  `,
})
export class Keypad {
  private readonly draft = inject(PaymentDraft);
  protected readonly keys = keys;
  /** Begins anew with every part that is chosen. */
  // its own signal: each digit makes the part anew, and what is typed may only go when another part is chosen
  private readonly selectedId = computed(() => this.draft.selected()?.id);
  private readonly text = linkedSignal({ source: this.selectedId, computation: () => '' });

  protected press(key: string): void {
    const id = this.draft.selected()?.id;
    if (id === undefined) return;
    const text = keyed(this.text(), key, this.draft.digits());
    this.text.set(text);
    this.draft.fill(id, amountOf(text, this.draft.digits()) ?? 0);
  }

  protected rest(): void {
    const id = this.draft.selected()?.id;
    if (id === undefined) return;
    this.text.set('');
    this.draft.rest(id);
  }
}
