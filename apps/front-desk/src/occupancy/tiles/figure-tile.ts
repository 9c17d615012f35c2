import { Component, input, output } from '@angular/core';
import { TranslocoDirective } from '@jsverse/transloco';
import { FigureNote } from './figure-note';
import { Pulse } from './pulse';

/** One number with its name: says how it is counted, and opens the appointments behind it where it has some. */
@Component({
  selector: 'ar-figure-tile',
  imports: [FigureNote, Pulse, TranslocoDirective],
  template: `
    <section class="card" [arPulse]="value()" [attr.aria-label]="label()">
      <div class="head">
        <h2 class="ell">{{ label() }}</h2>
        @if (!isWall()) {
          <ar-figure-note [figure]="label()" [text]="note()" />
        }
      </div>
      <div class="body">
        @if (opens() && !isWall()) {
          <button
            *transloco="let t; prefix: 'occupancy.tile'"
            type="button"
            class="v"
            [attr.aria-label]="t('open', { figure: label(), value: value() })"
            (click)="opened.emit()"
          >
            {{ value() }}
          </button>
        } @else {
          <span class="v">{{ value() }}</span>
        }
        <div class="side"><ng-content /></div>
      </div>
      <ng-content select="[foot]" />
    </section>
  `,
  styleUrl: './figure-tile.css',
})
export class FigureTile {
  readonly label = input.required<string>();
  readonly value = input.required<string>();
  readonly note = input.required<string>();
  /** Whether there are appointments behind it. */
  readonly opens = input(false);
  readonly isWall = input(false);
  readonly opened = output();
}
