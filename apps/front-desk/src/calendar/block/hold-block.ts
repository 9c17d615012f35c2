import { Component, DestroyRef, computed, inject, input, signal } from '@angular/core';
import { TranslocoDirective } from '@jsverse/transloco';
import { SessionStore } from '../../shared/session/session-store';
import { Clock } from '../../shared/ui/clock';
import { Disc } from '../../shared/ui/disc';
import { firstNameOf, personColour } from '../../shared/ui/person';
import { Ring } from '../../shared/ui/ring';
import { OpenDay } from '../day/open-day';
import { ViewOptions } from '../day/view-options';
import { GridViewport } from '../grid/grid-viewport';
import type { DrawnHold } from '../grid/own-hold';
import { wallTimeAt } from '../rules/day-axis';
import { spanOf } from '../rules/day-plan';
import { announcedSeconds, countdownText, holdLifetimeSeconds } from '../rules/hold-times';
import { contentTier } from '../rules/viewport';

/** Time that somebody holds while filling in the window: whose it is, and for how long still. */
@Component({
  selector: 'ar-hold-block',
  imports: [Disc, Ring, TranslocoDirective],
  template: `
    <ng-container *transloco="let t; prefix: 'calendar.hold'">
      <span role="gridcell" class="sr-only" [attr.aria-colindex]="column()">
        <span role="timer">{{ t('name', { name: hold().heldBy.name, time: time(), seconds: spoken() }) }}</span>
      </span>
      @if (isLine()) {
        <ar-disc [name]="hold().heldBy.name" [colour]="hold().heldBy.colour" [size]="14" />
      } @else {
        <span class="tt" aria-hidden="true">
          <ar-ring [fraction]="fraction()" [size]="26" />
          <ar-disc [name]="hold().heldBy.name" [colour]="hold().heldBy.colour" [size]="18" />
        </span>
      }
      <span class="words ell" aria-hidden="true">
        @let short = isNarrow() ? 'short' : 'long';
        <b class="ell">{{ isOwn() ? t('own', { short }) : t('booking', { name: firstName(), short }) }}</b>
        @if (!isLine()) {
          <span [class.soon]="seconds() < 10">{{ t('held', { left: left() }) }}</span>
        }
      </span>
    </ng-container>
  `,
  styleUrl: './hold-block.css',
  host: {
    role: 'row',
    '[attr.aria-rowindex]': 'row()',
    '[attr.data-hold]': 'hold().id',
    '[style.--s]': 'span().start',
    '[style.--d]': 'span().end - span().start',
    '[style.--c]': 'colour().variable',
    '[class.line]': 'isLine()',
    '[class.own]': 'isOwn()',
    '[class.uncommitted]': 'hold().uncommitted',
    '[class.repeated]': 'colour().repeated',
  },
})
export class HoldBlock {
  private readonly day = inject(OpenDay);
  private readonly session = inject(SessionStore);
  private readonly options = inject(ViewOptions);
  private readonly viewport = inject(GridViewport);
  private readonly now = signal(0);

  readonly hold = input.required<DrawnHold>();
  /** Counted from 1, the times' column included. */
  readonly column = input.required<number>();

  protected readonly span = computed(() => spanOf(this.day.axis(), this.hold().start, this.hold().end));
  protected readonly time = computed(() => wallTimeAt(this.day.axis(), this.span().start));
  protected readonly row = computed(() => Math.floor(Math.max(0, this.span().start) / this.options.step()) + 2);
  protected readonly isLine = computed(
    () => contentTier(this.span().end - this.span().start, this.options.zoom()) === 'line',
  );
  /** Below these widths in pixels, without and with the ring, `Sofia is booking…` would be cut. */
  protected readonly isNarrow = computed(() => this.viewport.columnWidth() < (this.isLine() ? 136 : 156));
  protected readonly isOwn = computed(() => this.hold().heldBy.id === this.session.user()?.id);
  protected readonly colour = computed(() => personColour(this.hold().heldBy.colour));
  protected readonly firstName = computed(() => firstNameOf(this.hold().heldBy.name));
  protected readonly seconds = computed(() =>
    Math.max(0, Math.ceil((Date.parse(this.hold().expiresAt) - this.now()) / 1000)),
  );
  protected readonly fraction = computed(() => Math.min(1, this.seconds() / holdLifetimeSeconds));
  protected readonly left = computed(() => countdownText(this.seconds()));
  protected readonly spoken = computed(() => announcedSeconds(this.seconds()));

  constructor() {
    inject(DestroyRef).onDestroy(inject(Clock).perSecond((now) => this.now.set(now)));
  }
}
