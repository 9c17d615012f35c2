import { Component, DestroyRef, computed, inject, signal } from '@angular/core';
import { TranslocoDirective } from '@jsverse/transloco';
import { Formats } from '../../shared/format/formats';
import { DayStore } from '../../shared/live/day-store';
import { LiveConnection } from '../../shared/live/live-connection';
import { Banner } from '../../shared/ui/banner';
import { Clock } from '../../shared/ui/clock';

/** The pill says it at once; the banner follows when the connection stays away. */
const bannerAfterMs = 4_000;

/** Pushes the grid down while there is no connection, and says of when the day on screen is. */
@Component({
  selector: 'ar-connection-banner',
  imports: [Banner, TranslocoDirective],
  template: `
    @if (lost(); as state) {
      <ar-banner *transloco="let t; prefix: 'calendar.connection'" [tone]="state.kind === 'stale' ? 'danger' : 'warn'">
        <b>{{ state.kind === 'stale' ? t('stale', { since: since() }) : t('lost', { seconds: seconds() }) }}</b>
        {{ state.kind === 'stale' ? t('staleEffect') : t('lostEffect') }}
        <span actions class="end">
          <span>{{ t('asOf', { time: asOf() }) }}</span>
          <button type="button" class="btn sm" (click)="live.tryNow()">{{ t('tryNow') }}</button>
        </span>
      </ar-banner>
    }
  `,
  styles: `
    :host {
      position: sticky;
      inset-block-start: 60px;
      inset-inline-start: 0;
      z-index: 7;
      display: block;
      flex: none;
      inline-size: var(--view);
    }
    ar-banner {
      block-size: 34px;
      white-space: nowrap;
      border-block-end: 1px solid color-mix(in srgb, currentcolor 30%, transparent);
    }
    .end {
      display: flex;
      gap: 10px;
      align-items: center;
    }
    .btn {
      min-block-size: 24px;
    }
  `,
})
export class ConnectionBanner {
  private readonly store = inject(DayStore);
  private readonly formats = inject(Formats);
  private readonly now = signal(0);
  protected readonly live = inject(LiveConnection);

  protected readonly lost = computed(() => {
    const state = this.live.state();
    if (state.kind === 'stale') return state;
    return state.kind === 'reconnecting' && this.now() - state.since >= bannerAfterMs ? state : undefined;
  });
  protected readonly seconds = computed(() => {
    const state = this.lost();
    return state ? Math.max(0, Math.round((this.now() - state.since) / 1000)) : 0;
  });
  protected readonly since = computed(() => {
    const state = this.lost();
    return state ? this.formats.time(state.since) : '';
  });
  /** The last moment at which the day was known to be right. */
  protected readonly asOf = computed(() => {
    const at = this.store.asOf();
    return this.formats.timeToTheSecond(Math.max(at ?? 0, this.lost()?.since ?? 0));
  });

  constructor() {
    const stop = inject(Clock).perSecond(() => this.now.set(Date.now()));
    inject(DestroyRef).onDestroy(stop);
  }
}
