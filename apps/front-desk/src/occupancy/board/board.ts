import { DestroyRef, Injectable, computed, effect, inject, signal, untracked } from '@angular/core';
import { rangeOfDay } from '@anteroom/kernel';
import { BranchCatalogue } from '../../shared/branch/branch-catalogue';
import { DayStore } from '../../shared/live/day-store';
import { LiveConnection } from '../../shared/live/live-connection';
import { Clock } from '../../shared/ui/clock';
import { figuresAt } from '../rules/figures.rules';
import type { Span } from '../rules/spans.rules';
import { type CentreDay, type Tally, type Unit, tallyAfter } from '../rules/tally.rules';
import { BoardOptions } from './board-options';
import { DrawingPace } from './drawing-pace';
import { sameJson } from './same-json';

/** One drawing of the board. */
interface Drawing {
  /** Everybody. */
  readonly whole: Tally;
  /** The people of the chosen position. */
  readonly shown: Tally;
  /** Epoch milliseconds by the server's clock. */
  readonly now: number;
  readonly revision: number;
}

/** The figures of the open day, computed from what the calendar pushes: at most once a second, and now and then. */
@Injectable()
export class Board {
  private readonly store = inject(DayStore);
  private readonly live = inject(LiveConnection);
  private readonly options = inject(BoardOptions);
  private readonly clock = inject(Clock);
  private readonly pace = new DrawingPace(() => this.draw());
  private readonly latest = signal<Drawing | undefined>(undefined);
  private readonly confirmedAt = signal<number | undefined>(undefined);

  private readonly range = computed(() => spanOfDay(this.options.date(), this.options.timeZone()));
  private readonly catalogue = inject(BranchCatalogue);
  readonly units = computed<readonly Unit[]>(() => this.catalogue.resourceKinds().flatMap((kind) => kind.units));
  readonly phase = computed(() => (this.latest() ? 'ready' : this.store.phase()));
  readonly problem = this.store.problem;
  readonly drawing = this.latest.asReadonly();
  /** When the figures on screen were computed from a day known to be right; desk time in epoch milliseconds. */
  readonly rightAt = this.confirmedAt.asReadonly();
  readonly figures = computed(
    () => {
      const drawing = this.latest();
      return drawing && figuresAt(drawing.shown, drawing.now);
    },
    { equal: sameJson },
  );
  /** Of everybody, whatever position is shown. */
  readonly whole = computed(
    () => {
      const drawing = this.latest();
      return drawing && figuresAt(drawing.whole, drawing.now);
    },
    { equal: sameJson },
  );

  constructor() {
    effect(() => {
      const [branchId, date] = [this.options.branchId(), this.options.date()];
      untracked(() => {
        this.latest.set(undefined);
        this.confirmedAt.set(undefined);
        if (branchId) this.store.open(branchId, date);
      });
    });
    effect(() => {
      this.store.revision();
      this.store.appointments();
      this.store.teamMembers();
      this.store.phase();
      this.units();
      this.options.position();
      untracked(() => this.pace.changed());
    });
    inject(DestroyRef).onDestroy(() => {
      this.pace.stop();
      this.store.close();
    });
  }

  retry(): void {
    this.store.retry();
  }

  memberName(id: string): string {
    return this.latest()?.whole.people.get(id)?.member.name ?? '';
  }

  private draw(): void {
    if (this.store.phase() !== 'ready' || this.store.date() !== this.options.date()) return;
    const before = this.latest();
    const day = this.day();
    const position = this.options.position();
    const whole = tallyAfter(before?.whole, day);
    const shown = position === undefined ? whole : tallyAfter(before?.shown, ofPosition(day, position));
    this.latest.set({ whole, shown, now: this.clock.serverNow(), revision: this.store.revision() });
    this.noteConfirmed();
  }

  /** Connected, every push has come; polled, the day is as right as its last reading. */
  private noteConfirmed(): void {
    if (this.live.delayed()) this.confirmedAt.set(this.store.asOf());
    else if (this.live.connected() && !this.store.readOnly()) this.confirmedAt.set(Date.now());
  }

  private day(): CentreDay {
    return {
      branchId: this.options.branchId() ?? '',
      date: this.options.date(),
      range: this.range(),
      teamMembers: this.store.teamMembers(),
      appointments: this.store.appointments(),
      units: this.units(),
    };
  }
}

function ofPosition(day: CentreDay, position: string): CentreDay {
  const teamMembers = day.teamMembers.filter((member) => member.position === position);
  const ids = new Set(teamMembers.map(({ id }) => id));
  return { ...day, teamMembers, appointments: day.appointments.filter(({ teamMemberId }) => ids.has(teamMemberId)) };
}

function spanOfDay(date: string, timeZone: string): Span {
  const { start, end } = rangeOfDay(date, timeZone);
  return { start: start.epochMilliseconds, end: end.epochMilliseconds };
}
