import { Component, computed, effect, inject, untracked } from '@angular/core';
import { TranslocoDirective, TranslocoService } from '@jsverse/transloco';
import { HoldStore } from '../../shared/live/hold-store';
import { Announcer } from '../../shared/ui/announcer';
import { Ring } from '../../shared/ui/ring';
import { asClock, markPassed, shareLeft, urgencyOf } from '../draft/hold-countdown.rules';
import { SlotKeeper } from '../hold/slot-keeper';

/** How long the time is still held for this window. Spoken at 30 and at 10 seconds only. */
@Component({
  selector: 'ar-hold-badge',
  imports: [TranslocoDirective, Ring],
  template: `<ng-container *transloco="let t">
    @switch (slots.state().kind) {
      @case ('held') {
        <span class="badge" role="timer" [attr.data-urgency]="urgency()">
          <ar-ring [fraction]="share()" [size]="20" />
          <span
            >{{ t('appointment.hold.held') }}
            <b
              ><bdi>{{ clock() }}</bdi></b
            ></span
          >
        </span>
      }
      @case ('asking') {
        <span class="badge">{{ t('appointment.hold.asking') }}</span>
      }
      @case ('lost') {
        <span class="badge" data-urgency="over">{{ t('appointment.hold.over') }}</span>
      }
      @case ('taken') {
        <span class="badge" data-urgency="over">{{ t('appointment.hold.taken') }}</span>
      }
    }
  </ng-container>`,
  styles: `
    .badge {
      display: inline-flex;
      gap: 7px;
      align-items: center;
      min-block-size: 28px;
      padding-inline: 6px 11px;
      font-size: var(--t-12);
      font-weight: 500;
      color: var(--accenttext);
      white-space: nowrap;
      background: var(--tint);
      border-radius: 14px;
    }
    .badge:not(:has(ar-ring)) {
      padding-inline: 11px;
    }
    .badge[data-urgency='soon'] {
      color: var(--warn);
      background: var(--warntint);
    }
    .badge[data-urgency='soon'] b {
      font-weight: 700;
    }
    .badge[data-urgency='over'] {
      color: var(--danger);
      background: var(--dangertint);
    }
  `,
})
export class HoldBadge {
  protected readonly slots = inject(SlotKeeper);
  private readonly holds = inject(HoldStore);
  private readonly announcer = inject(Announcer);
  private readonly transloco = inject(TranslocoService);
  private before = 0;

  protected readonly urgency = computed(() => urgencyOf(this.holds.secondsLeft()));
  protected readonly share = computed(() => shareLeft(this.holds.secondsLeft()));
  protected readonly clock = computed(() => asClock(this.holds.secondsLeft()));

  constructor() {
    effect(() => {
      const seconds = this.holds.secondsLeft();
      untracked(() => this.speak(seconds));
    });
  }

  private speak(seconds: number): void {
    const mark = markPassed(this.before, seconds);
    this.before = seconds;
    if (mark) this.announcer.assertive(this.transloco.translate('appointment.hold.spoken', { seconds: mark }));
  }
}
