import { Injectable, afterRenderEffect, computed, inject } from '@angular/core';
import { DayStore } from '../../shared/live/day-store';
import { OpenDay } from '../day/open-day';
import { ViewOptions } from '../day/view-options';
import { spanOf } from '../rules/day-plan';
import { hoursToShow } from '../rules/hours-to-show';
import type { Span } from '../rules/span';
import { GridFocus } from './grid-focus';

/** The part of the day that the grid can be scrolled through: what there is, and where the keyboard stands. */
@Injectable()
export class ShownHours {
  private readonly store = inject(DayStore);
  private readonly day = inject(OpenDay);
  private readonly options = inject(ViewOptions);
  private readonly focus = inject(GridFocus);

  readonly span = computed<Span>(
    () => {
      const axis = this.day.axis();
      const shifts = this.store.teamMembers().flatMap((member) => member.shifts);
      const { appointments, events, blocks, holds } = this.store;
      const things = [...shifts, ...appointments(), ...events(), ...blocks(), ...holds()];
      const minute = this.focus.cell().minute;
      const cell = { start: minute, end: minute + this.options.step() };
      return hoursToShow(axis, [...things.map(({ start, end }) => spanOf(axis, start, end)), cell]);
    },
    { equal: (a, b) => a.start === b.start && a.end === b.end },
  );

  /** Pixels of the day that lie before what can be scrolled to. */
  readonly before = computed(() => this.span().start * this.options.zoom());

  /** When an earlier hour appears above, everything stays where it is on the screen. Call in an injection context. */
  keepInPlace(scroller: HTMLElement): void {
    let known = { date: '', start: 0 };
    afterRenderEffect(() => {
      const now = { date: this.day.date(), start: this.span().start };
      const isSameDay = now.date === known.date;
      if (isSameDay && now.start !== known.start) scroller.scrollTop += (known.start - now.start) * this.options.zoom();
      known = now;
    });
  }
}
