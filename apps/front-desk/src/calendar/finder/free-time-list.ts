import { Component, ElementRef, computed, inject, input, output, viewChild } from '@angular/core';
import type { FreeSlot } from '@anteroom/contracts-scheduling';
import { TranslocoDirective } from '@jsverse/transloco';
import { Formats } from '../../shared/format/formats';
import { Clock } from '../../shared/ui/clock';
import { ActiveOption } from '../../shared/ui/pick/active-option';
import { Centre } from '../day/centre';
import { groupedByDay, slotKey } from '../rules/free-times';
import { addDays } from '../rules/month';
import { BranchDays } from './branch-days';

/** The free times under their days: one stop of the Tab key, arrows within, Enter takes. */
@Component({
  selector: 'ar-free-time-list',
  imports: [TranslocoDirective],
  templateUrl: './free-time-list.html',
  styleUrl: './free-time-list.css',
})
export class FreeTimeList {
  private readonly formats = inject(Formats);
  private readonly centre = inject(Centre);
  private readonly days = inject(BranchDays);
  private readonly clock = inject(Clock);
  private readonly host = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;
  private readonly list = viewChild.required<ElementRef<HTMLElement>>('list');

  readonly slots = input.required<readonly FreeSlot[]>();
  /** Keys of those that have been taken since. */
  readonly taken = input.required<ReadonlySet<string>>();
  readonly label = input.required<string>();
  readonly chosen = output<FreeSlot>();
  /** The last one was passed: more are wanted. */
  readonly passed = output();

  protected readonly active = new ActiveOption<FreeSlot>(() => this.slots());
  private readonly names = computed(() => new Map(this.centre.people().map(({ id, name }) => [id, name])));
  protected readonly groups = computed(() => {
    let index = 0;
    return groupedByDay(this.slots(), this.days).map(({ date, slots }) => ({
      date,
      day: this.dayName(date),
      rows: slots.map((slot) => ({ ...this.rowOf(slot), index: index++ })),
    }));
  });

  focus(): void {
    this.list().nativeElement.focus({ preventScroll: true });
  }

  protected press(event: KeyboardEvent): void {
    const { key } = event;
    if (key === 'Enter' || key === ' ') this.take(this.active.option());
    else if (key === 'Home' || key === 'End') this.active.point(key === 'Home' ? 0 : this.slots().length - 1);
    else if (key === 'ArrowDown' && this.active.at() === this.slots().length - 1) this.goPast();
    else if (!this.active.moveBy(key)) return;
    event.preventDefault();
    this.reveal();
  }

  protected take(slot: FreeSlot | undefined): void {
    if (slot && !this.taken().has(slotKey(slot))) this.chosen.emit(slot);
  }

  /** The next one becomes active as soon as it is there. */
  private goPast(): void {
    this.active.point(this.slots().length);
    this.passed.emit();
  }

  private reveal(): void {
    const id = this.active.id();
    setTimeout(() => {
      const option = this.host.querySelector(`[id="${id}"]`);
      if (option && 'scrollIntoView' in option) option.scrollIntoView({ block: 'nearest' });
    });
  }

  private rowOf(slot: FreeSlot) {
    return {
      slot,
      key: slotKey(slot),
      time: this.formats.time(slot.start),
      end: this.formats.time(slot.end),
      member: this.names().get(slot.teamMemberId) ?? '',
      resources: slot.resources.map(({ name }) => name).join(', '),
    };
  }

  private dayName(date: string) {
    const today = this.days.dateOf(new Date(this.clock.now()).toISOString());
    const near = { [today]: 'today', [addDays(today, 1)]: 'tomorrow' }[date] ?? 'other';
    return { near, date: this.formats.date(date, 'long') };
  }
}
