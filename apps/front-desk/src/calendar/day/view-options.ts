import { Injectable, effect, inject, signal, untracked } from '@angular/core';
import { ActivatedRoute, Router } from '@angular/router';
import { attendanceStatuses } from '../rules/statuses';
import { type DayFilter, filterFromQuery, filterToQuery, noFilter } from '../rules/day-filter';
import { type Zoom, defaultZoom, zoomAfter, zooms } from '../rules/viewport';
import { SessionStore } from '../../shared/session/session-store';

export const steps = [5, 10, 15, 20, 30] as const;
export type Step = (typeof steps)[number];
const stepKey = 'anteroom.step';

function stepOf(text: string | null): Step | undefined {
  return steps.find((step) => String(step) === text);
}

/** How the day is looked at: step, scale, filters. The address repeats them, so that it reproduces the screen. */
@Injectable()
export class ViewOptions {
  private readonly router = inject(Router);
  private readonly query = inject(ActivatedRoute).snapshot.queryParamMap;
  private readonly branchStep = inject(SessionStore).branch()?.stepMinutes ?? 15;
  private readonly chosenStep = signal<Step>(this.firstStep());
  private readonly chosenZoom = signal<Zoom>(this.firstZoom());
  private readonly chosenFilter = signal<DayFilter>(
    filterFromQuery((name) => this.query.get(name), attendanceStatuses),
  );

  readonly step = this.chosenStep.asReadonly();
  /** Pixels per minute. */
  readonly zoom = this.chosenZoom.asReadonly();
  readonly filter = this.chosenFilter.asReadonly();

  constructor() {
    let isFirst = true;
    effect(() => {
      const queryParams = { ...filterToQuery(this.filter()), step: this.step(), zoom: this.zoomInAddress() };
      if (!isFirst) untracked(() => this.repeatInAddress(queryParams));
      isFirst = false;
    });
  }

  chooseStep(step: Step): void {
    localStorage.setItem(stepKey, String(step));
    this.chosenStep.set(step);
    this.chosenZoom.set(defaultZoom(step));
  }

  zoomBy(direction: 'in' | 'out'): void {
    this.chosenZoom.update((zoom) => zoomAfter(zoom, direction));
  }

  filterBy(change: Partial<DayFilter>): void {
    this.chosenFilter.update((filter) => ({ ...filter, ...change }));
  }

  clearFilter(): void {
    this.chosenFilter.set(noFilter);
  }

  private zoomInAddress(): string | null {
    return this.zoom() === defaultZoom(this.step()) ? null : String(zooms.indexOf(this.zoom()));
  }

  private firstStep(): Step {
    const remembered = stepOf(this.query.get('step')) ?? stepOf(localStorage.getItem(stepKey));
    return remembered ?? stepOf(String(this.branchStep)) ?? 15;
  }

  private firstZoom(): Zoom {
    return zooms[Number(this.query.get('zoom') ?? Number.NaN)] ?? defaultZoom(this.chosenStep());
  }

  private repeatInAddress(queryParams: Record<string, string | number | null>): void {
    const extras = { queryParams, queryParamsHandling: 'merge', replaceUrl: true } as const;
    void this.router.navigate([], extras);
  }
}
