import { Component, DestroyRef, ElementRef, computed, effect, inject, signal, viewChild } from '@angular/core';
import { TranslocoDirective } from '@jsverse/transloco';
import { Formats } from '../../shared/format/formats';
import { Preferences } from '../../shared/session/preferences';
import { Skeleton } from '../../shared/ui/skeleton';
import { BoardOptions } from '../board/board-options';
import { FigureNote } from '../tiles/figure-note';
import { DayTakings } from './day-takings';
import type { Chart } from './line-chart';
import { type ChartColours, takingsDrawing } from './takings-drawing';

/** Collected, expected and the week before, over the day: a drawing, and the same as a table. */
@Component({
  selector: 'ar-takings-chart',
  imports: [FigureNote, Skeleton, TranslocoDirective],
  templateUrl: './takings-chart.html',
  styleUrls: ['../page/board-card.css', './takings-chart.css'],
})
export class TakingsChart {
  private readonly formats = inject(Formats);
  private readonly theme = inject(Preferences).theme;
  private readonly systemTheme = signal(0);
  private readonly place = viewChild<ElementRef<HTMLElement>>('place');
  private chart: Chart | undefined;

  protected readonly money = inject(DayTakings);
  protected readonly isWall = inject(BoardOptions).isWall;
  protected readonly isTable = signal(false);
  protected readonly rows = computed(() => {
    const lines = this.money.lines();
    if (!lines) return [];
    const full = lines.weekBefore.map((before, index) =>
      this.row(lines.fromHour + index, [lines.collected[index], lines.forecast[index], before]),
    );
    const { now } = lines;
    if (!now || Number.isInteger(now.hour)) return full;
    const passed = full.filter(({ at }) => at < now.hour).length;
    return full.toSpliced(passed, 0, this.row(now.hour, [now.collected, now.collected, undefined]));
  });

  constructor() {
    effect(() => {
      const [place, lines] = [this.place()?.nativeElement, this.money.lines()];
      this.theme();
      this.systemTheme();
      if (place && lines) void this.draw(place);
      else this.wipe();
    });
    const dark = window.matchMedia('(prefers-color-scheme: dark)');
    const changed = () => this.systemTheme.update((n) => n + 1);
    dark.addEventListener('change', changed);
    const resized = new ResizeObserver(() => this.chart?.resize());
    effect(() => {
      const place = this.place()?.nativeElement;
      resized.disconnect();
      if (place) resized.observe(place);
    });
    inject(DestroyRef).onDestroy(() => {
      dark.removeEventListener('change', changed);
      resized.disconnect();
      this.wipe();
    });
  }

  protected toggleTable(): void {
    this.isTable.update((isTable) => !isTable);
  }

  protected retry(): void {
    this.money.retry();
  }

  private async draw(place: HTMLElement): Promise<void> {
    const { lineChart } = await import('./line-chart');
    const lines = this.money.lines();
    if (!place.isConnected || !lines) return;
    if (this.chart?.getDom() !== place) {
      this.wipe();
      this.chart = lineChart(place);
    }
    const money = (amount: number) => this.short(amount);
    this.chart.setOption(takingsDrawing(lines, { colours: coloursOf(place), money }), true);
  }

  private wipe(): void {
    this.chart?.dispose();
    this.chart = undefined;
  }

  private row(at: number, [collected, forecast, before]: readonly (number | undefined)[]) {
    return {
      at,
      hour: [Math.floor(at), Math.round((at % 1) * 60)].map((part) => String(part).padStart(2, '0')).join(':'),
      collected: this.sum(collected),
      forecast: this.sum(forecast),
      before: this.sum(before),
    };
  }

  private sum(amount: number | undefined): string {
    const currency = this.money.takings()?.currency ?? 'EUR';
    return amount === undefined ? '' : this.formats.money({ amount, currency });
  }

  private short(amount: number): string {
    const currency = this.money.takings()?.currency ?? 'EUR';
    return this.formats.money({ amount, currency }, 'short');
  }
}

/** The colours of the theme on screen, as a canvas understands them. */
function coloursOf(place: HTMLElement): ChartColours {
  return {
    accent: colourOf(place, 'accent'),
    faint: colourOf(place, 'ink3'),
    line: colourOf(place, 'line'),
    before: colourOf(place, 'field'),
    font: getComputedStyle(place).fontFamily,
  };
}

/** A new element each: one whose colour is changed may still be on its way from the colour before. */
function colourOf(place: HTMLElement, token: string): string {
  const probe = place.ownerDocument.createElement('span');
  probe.style.color = `var(--${token})`;
  place.append(probe);
  const { color } = getComputedStyle(probe);
  probe.remove();
  return color;
}
