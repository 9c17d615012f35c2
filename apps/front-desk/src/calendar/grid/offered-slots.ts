import { Component, computed, inject } from '@angular/core';
import { DayColumns } from '../day/day-columns';
import { OpenDay } from '../day/open-day';
import { Refusals } from '../moves/refusals';
import { spanOf } from '../rules/day-plan';

/** The alternatives of a refusal, where they are, with the numbers of the card. */
@Component({
  selector: 'ar-offered-slots',
  template: `
    @if (refused(); as slot) {
      <div
        class="refused"
        aria-hidden="true"
        [style.--i]="slot.column"
        [style.--s]="slot.start"
        [style.--d]="slot.end - slot.start"
      ></div>
    }
    @for (slot of slots(); track slot.number) {
      <div
        class="alt"
        aria-hidden="true"
        [style.--i]="slot.column"
        [style.--s]="slot.start"
        [style.--d]="slot.end - slot.start"
      >
        <kbd>{{ slot.number }}</kbd><bdi>{{ slot.time }}</bdi>
      </div>
    }
  `,
  styles: `
    .alt,
    .refused {
      position: absolute;
      inset-block-start: calc(var(--s) * var(--m) + 1px);
      inset-inline-start: calc(var(--gutter) + var(--i) * var(--cw) + 3px);
      z-index: 3;
      display: flex;
      gap: 6px;
      align-items: center;
      inline-size: calc(var(--cw) - 8px);
      block-size: calc(var(--d) * var(--m) - 2px);
      padding-inline: 8px;
      font-size: var(--t-11h);
      font-weight: 600;
      color: var(--accenttext);
      pointer-events: none;
      background: color-mix(in srgb, var(--tint) 92%, transparent);
      border: 1.5px dashed var(--accent);
      border-radius: 7px;
    }
    .refused {
      background: repeating-linear-gradient(
        -45deg,
        color-mix(in srgb, var(--s-no-show) 16%, transparent) 0 3px,
        transparent 3px 9px
      );
      border: 2px solid var(--s-no-show);
    }
  `,
})
export class OfferedSlots {
  private readonly refusals = inject(Refusals);
  private readonly columns = inject(DayColumns);
  private readonly day = inject(OpenDay);

  protected readonly refused = computed(() => {
    const wanted = this.refusals.current()?.wanted;
    const column = wanted && this.columns.indexOf(wanted.teamMemberId);
    if (!wanted || column === undefined) return undefined;
    const span = spanOf(this.day.axis(), wanted.start, wanted.end);
    return span.start < 0 || span.start >= this.day.axis().minutes ? undefined : { column, ...span };
  });
  protected readonly slots = computed(() =>
    (this.refusals.current()?.alternatives ?? []).flatMap((place, index) => {
      const column = this.columns.indexOf(place.teamMemberId);
      if (column === undefined || place.date !== this.day.date()) return [];
      return [{ number: index + 1, column, time: place.time, ...spanOf(this.day.axis(), place.start, place.end) }];
    }),
  );
}
