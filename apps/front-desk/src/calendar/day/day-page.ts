import { Component, DestroyRef, computed, effect, inject, input, signal, untracked } from '@angular/core';
import { Temporal } from '@anteroom/kernel';
import { Title } from '@angular/platform-browser';
import { TranslocoDirective, TranslocoService } from '@jsverse/transloco';
import { ProblemWords } from '../../shared/api/problem-words';
import { Formats } from '../../shared/format/formats';
import { Keys } from '../../shared/ui/keys';
import { DayGrid } from '../grid/day-grid';
import { CarriedChip } from '../moves/carried-chip';
import { SidePanel } from '../side/side-panel';
import { ActionStrip } from '../status/action-strip';
import { DayColumns } from './day-columns';
import { DayKeys } from './day-keys';
import { dayProviders } from './day-providers';
import { DaySkeleton } from './day-skeleton';
import { DayToolbar } from './day-toolbar';
import { DayTurns } from './day-turns';
import { OpenDay } from './open-day';
import { OverDay } from './over-day';
import { RemoteNews } from './remote-news';
import { ViewOptions } from './view-options';

/** The day of a branch: one column per person who works. Four states: loading, nobody works, failed, the grid. */
@Component({
  selector: 'ar-day-page',
  imports: [ActionStrip, CarriedChip, DayGrid, DaySkeleton, DayToolbar, OverDay, SidePanel, TranslocoDirective],
  providers: dayProviders,
  templateUrl: './day-page.html',
  styleUrl: './day-page.css',
})
export class DayPage {
  private readonly day = inject(OpenDay);
  private readonly columns = inject(DayColumns);
  private readonly options = inject(ViewOptions);
  private readonly turns = inject(DayTurns);
  private readonly formats = inject(Formats);
  private readonly words = inject(ProblemWords);

  /** `YYYY-MM-DD`, of the address. */
  readonly date = input.required<string>();

  protected readonly isSideOpen = signal(false);
  protected readonly state = computed<'loading' | 'failed' | 'empty' | 'filtered' | 'ready'>(() => {
    const plan = this.day.plan();
    if (!plan) return this.day.phase() === 'failed' ? 'failed' : 'loading';
    if (plan.members.size === 0) return 'empty';
    return this.columns.shown().length === 0 ? 'filtered' : 'ready';
  });
  protected readonly dayName = computed(() => this.formats.date(this.day.date(), 'long'));
  private readonly shortName = computed(() => this.formats.date(this.day.date(), 'short'));
  protected readonly failure = computed(() => this.words.sentence(this.day.problem()));

  constructor() {
    inject(DayKeys).bind();
    const closeSide = () => this.isSideOpen.set(false);
    inject(Keys).bind([
      { key: 'Escape', label: 'calendar.page.closeSide', unlisted: true, when: this.isSideOpen, run: closeSide },
    ]);
    inject(RemoteNews).listen();
    const [title, names] = [inject(Title), inject(TranslocoService)];
    effect(() => title.setTitle(names.translate('calendar.page.title', { day: this.shortName() })));
    effect(() => {
      const date = this.date();
      untracked(() => (isDate(date) ? this.day.show(date) : this.turns.today()));
    });
    inject(DestroyRef).onDestroy(() => this.day.close());
  }

  protected retry(): void {
    this.day.retry();
  }

  protected next(): void {
    this.turns.by(1);
  }

  protected clearFilter(): void {
    this.options.clearFilter();
  }

  protected toggleSide(): void {
    this.isSideOpen.update((isOpen) => !isOpen);
  }
}

function isDate(text: string): boolean {
  try {
    return Temporal.PlainDate.from(text).toString() === text;
  } catch {
    return false;
  }
}
