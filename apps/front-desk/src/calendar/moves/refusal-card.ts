import { CdkTrapFocus } from '@angular/cdk/a11y';
import {
  Component,
  type ElementRef,
  computed,
  effect,
  inject,
  linkedSignal,
  untracked,
  viewChild,
} from '@angular/core';
import { TranslocoDirective } from '@jsverse/transloco';
import { Formats } from '../../shared/format/formats';
import { Icon } from '../../shared/ui/icon';
import { type KeyBinding, Keys } from '../../shared/ui/keys';
import { OpenDay } from '../day/open-day';
import type { MoveWish } from './move-appointment';
import { RefusalPlace } from './refusal-place';
import { RefusalWays } from './refusal-ways';
import { type OfferedPlace, Refusals } from './refusals';

/** A reason shorter than this says nothing. */
const leastReason = 3;

/** Why a change was not made, that nothing was changed, and three ways on, one key each. */
@Component({
  selector: 'ar-refusal-card',
  imports: [CdkTrapFocus, Icon, TranslocoDirective],
  templateUrl: './refusal-card.html',
  styleUrl: './refusal-card.css',
})
export class RefusalCard {
  private readonly refusals = inject(Refusals);
  private readonly keys = inject(Keys);
  private readonly ways = inject(RefusalWays);
  private readonly day = inject(OpenDay);
  private readonly formats = inject(Formats);

  protected readonly refusal = this.refusals.current;
  protected readonly options = computed(() =>
    (this.refusal()?.alternatives ?? []).map((place) => ({ place, when: this.when(place) })),
  );
  protected readonly first = computed(() => this.options()[0]);
  /** What other times are looked for with; nothing for a resize and for blocked time. */
  protected readonly serviceId = computed(() => {
    const refusal = this.refusal();
    return refusal?.change === 'move' ? refusal.appointment?.services[0]?.serviceId : undefined;
  });

  /** Whether the reason is being asked for; not any more once another refusal is shown. */
  protected readonly consenting = linkedSignal({ source: () => this.refusal()?.wanted, computation: () => false });
  private readonly reason = viewChild<ElementRef<HTMLElement>>('reason');
  protected readonly place = inject(RefusalPlace).transform;

  constructor() {
    effect((onCleanup) => {
      if (!this.refusal()) return;
      onCleanup(untracked(() => this.keys.capture(this.bindings())));
    });
    effect(() => this.reason()?.nativeElement.focus());
  }

  protected take(place: OfferedPlace | undefined): void {
    const refusal = this.refusal();
    if (refusal && place) this.ways.go(refusal, place);
  }

  protected consent(typed: string): void {
    const refusal = this.refusal();
    const reason = typed.trim();
    if (!refusal?.consent || reason.length < leastReason) return;
    const { wanted, consent } = refusal;
    this.ways.go(refusal, { ...wanted, consents: { ...(wanted as MoveWish).consents, [consent]: { reason } } });
  }

  protected keep(): void {
    this.ways.keep();
  }

  protected findMore(): void {
    const [refusal, serviceId] = [this.refusal(), this.serviceId()];
    if (refusal && serviceId !== undefined) this.ways.find(refusal, serviceId);
  }

  private when(place: OfferedPlace): string {
    return place.date === this.day.date() ? place.time : `${this.formats.date(place.date, 'short')} ${place.time}`;
  }

  private bindings(): KeyBinding[] {
    const numbers = [0, 1, 2].map((index): KeyBinding => ({
      key: `${index + 1}`,
      label: 'day-keys.alternative',
      run: () => this.take(this.options()[index]?.place),
    }));
    return [
      ...numbers,
      { key: '4', label: 'day-keys.moreTimes', run: () => this.findMore() },
      { key: 'Escape', label: 'day-keys.keep', inText: true, run: () => this.keep() },
    ];
  }
}
