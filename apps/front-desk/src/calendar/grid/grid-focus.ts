import { Injectable, computed, inject, linkedSignal, signal } from '@angular/core';
import { DayClock } from '../day/day-clock';
import { DayColumns } from '../day/day-columns';
import { OpenDay } from '../day/open-day';
import { ViewOptions } from '../day/view-options';
import { type Cell, type GridShape, type Motion, type Stop, cellAfter, stopAfter } from '../rules/cell-motion';
import { snapDown } from '../rules/day-axis';
import type { PlannedMember } from '../rules/day-plan';
import { GridStops } from './grid-stops';

/** A free cell, or an appointment and the cell in which it was come upon. */
interface Current {
  readonly cell: Cell;
  readonly appointmentId?: string;
}

/**
 * The one place of the day that is current: what the ring shows, what keys act on and where the focus comes back to
 * when a window closes. Clicks, drags and keys set it. The grid has one tab stop, and it is here.
 */
@Injectable()
export class GridFocus {
  private readonly day = inject(OpenDay);
  private readonly options = inject(ViewOptions);
  private readonly columns = inject(DayColumns);
  private readonly clock = inject(DayClock);
  private readonly stops = inject(GridStops);
  private readonly current = linkedSignal<string, Current>({
    source: this.day.date,
    computation: () => ({ cell: { column: 0, minute: this.firstMinute() } }),
  });

  /** Raised when the document's focus is to follow. */
  readonly summons = signal(0);
  readonly columnsPerPage = signal(1);
  /** Where an appointment is that moved with the keyboard on it, whoever moved it; else where the keyboard was put. */
  readonly cell = computed<Cell>(() => {
    const { cell, appointmentId } = this.current();
    const stop = appointmentId === undefined ? undefined : this.stops.find(appointmentId);
    if (stop && !isAt(stop, cell)) return { column: stop.column, minute: Math.max(0, stop.start) };
    return { ...cell, column: Math.min(cell.column, Math.max(0, this.columns.shown().length - 1)) };
  });
  readonly shape = computed<GridShape>(() => ({
    axis: this.day.axis(),
    step: this.options.step(),
    columns: this.columns.shown().length,
    columnsPerPage: this.columnsPerPage(),
    workingHours: this.day.workingHours(),
  }));
  /** The appointment that the keyboard stands on. */
  readonly appointmentId = computed(() => {
    const here = this.stops.at(this.cell());
    return (here.find(({ id }) => id === this.current().appointmentId) ?? here[0])?.id;
  });
  readonly member = computed<PlannedMember | undefined>(() => this.columns.at(this.cell().column));

  /** What stands there goes along, and keeps the keyboard on it wherever it goes. */
  goTo(cell: Cell, appointmentId = this.stops.at(cell)[0]?.id): void {
    this.current.set({ cell, ...(appointmentId !== undefined && { appointmentId }) });
    this.summon();
  }

  /** The document's focus comes back to where the keyboard stands. */
  summon(): void {
    this.summons.update((count) => count + 1);
  }

  /** To the cell of somebody's column that contains a minute, when the column is shown. */
  goToTime(memberId: string, minute: number): void {
    const column = this.columns.indexOf(memberId);
    if (column !== undefined) this.goTo({ column, minute: snapDown(this.day.axis(), minute, this.options.step()) });
  }

  goToAppointment(id: string): void {
    const stop = this.stops.find(id);
    if (stop) this.goTo({ column: stop.column, minute: Math.max(0, stop.start) }, id);
  }

  move(motion: Motion): void {
    const id = this.appointmentId();
    const stop = id === undefined ? undefined : this.stops.find(id);
    const beside = stop && this.beside(stop.id, motion);
    if (beside) return this.goTo(this.cell(), beside);
    this.goTo(cellAfter(this.leaving(motion), motion, this.shape()));
  }

  /** To the next appointment in a direction. */
  jump(direction: 'up' | 'down' | 'next-column' | 'previous-column'): void {
    const next = stopAfter(this.cell(), direction, this.stops.all());
    if (next) this.goTo({ column: next.column, minute: Math.max(0, next.start) }, next.id);
  }

  /** Of appointments side by side in one column, the neighbour. */
  private beside(id: string, motion: Motion): string | undefined {
    if (motion !== 'next-column' && motion !== 'previous-column') return undefined;
    const here = this.stops.at(this.cell());
    const index = here.findIndex((stop) => stop.id === id);
    return here[index + (motion === 'next-column' ? 1 : -1)]?.id;
  }

  /** A step down from an appointment leads past its end, a step up before its start. */
  private leaving(motion: Motion): Cell {
    const cell = this.cell();
    const id = this.appointmentId();
    const stop = id === undefined ? undefined : this.stops.find(id);
    if (!stop) return cell;
    const { axis, step } = this.shape();
    if (motion === 'down') return { ...cell, minute: snapDown(axis, stop.end - 1, step) };
    return motion === 'up' ? { ...cell, minute: Math.max(0, stop.start) } : cell;
  }

  private firstMinute(): number {
    const axis = this.day.axis();
    const { start, end } = this.day.workingHours();
    const now = this.clock.minute();
    const isDuringWork = this.clock.isToday() && now >= start && now < end;
    return snapDown(axis, isDuringWork ? now : start, this.options.step());
  }
}

function isAt(stop: Stop, { column, minute }: Cell): boolean {
  return stop.column === column && stop.start <= minute && minute < stop.end;
}
