import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import type { SlotHold } from '@anteroom/contracts-scheduling';
import { TranslocoDirective } from '@jsverse/transloco';
import { SessionStore } from '../../shared/session/session-store';
import { Ring } from '../../shared/ui/ring';
import { DayClock } from '../day/day-clock';
import { OpenDay } from '../day/open-day';
import { spanOf } from '../rules/day-plan';
import { countdownText, holdLifetimeSeconds, personColour } from '../rules/hold-times';
import { firstName, memberInitials } from './appointment-words';

/** Time that somebody holds while filling in the window: whose it is, and for how long still. */
@Component({
  selector: 'ar-hold-block',
  imports: [Ring, TranslocoDirective],
  template: `
    <ng-container *transloco="let t; prefix: 'calendar.hold'">
      <span class="tt" aria-hidden="true">
        <ar-ring [share]="share()" [size]="26" />
        <span class="disc">{{ initials() }}</span>
      </span>
      <span class="words ell">
        <b class="ell">{{ isOwn() ? t('own') : t('booking', { name: name() }) }}</b>
        <span class="left" [class.soon]="seconds() < 10">{{ t('held', { left: left() }) }}</span>
      </span>
      <span class="sr-only" role="timer">{{ t('name', { name: hold().heldBy.name, left: spoken() }) }}</span>
    </ng-container>
  `,
  styleUrl: './hold-block.css',
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: {
    '[attr.data-hold]': 'hold().id',
    '[style.--s]': 'span().start',
    '[style.--d]': 'span().end - span().start',
    '[style.--c]': 'colour()',
    '[class.own]': 'isOwn()',
    '[class.repeat]': 'hold().heldBy.colour > 4',
  },
})
export class HoldBlock {
  private readonly day = inject(OpenDay);
  private readonly clock = inject(DayClock);
  private readonly session = inject(SessionStore);

  readonly hold = input.required<SlotHold>();

  protected readonly span = computed(() => spanOf(this.day.axis(), this.hold().start, this.hold().end));
  protected readonly isOwn = computed(() => this.hold().heldBy.id === this.session.user()?.id);
  protected readonly colour = computed(() => personColour(this.hold().heldBy.colour));
  protected readonly initials = computed(() => memberInitials(this.hold().heldBy.name));
  protected readonly name = computed(() => firstName(this.hold().heldBy.name));
  protected readonly seconds = computed(() =>
    Math.max(0, Math.ceil((Date.parse(this.hold().expiresAt) - this.clock.now()) / 1000)),
  );
  protected readonly share = computed(() => Math.min(1, this.seconds() / holdLifetimeSeconds));
  protected readonly left = computed(() => countdownText(this.seconds()));
  /** Screen readers hear the countdown at 30 and at 10 seconds only. */
  protected readonly spoken = computed(() => countdownText(this.seconds() > 30 ? 60 : this.seconds() > 10 ? 30 : 10));
}
