import { Injectable, computed, inject, signal } from '@angular/core';
import { Router } from '@angular/router';
import { Formats } from '../../shared/format/formats';
import { SessionStore } from '../../shared/session/session-store';
import { Clock } from '../../shared/ui/clock';
import { daysBefore } from '../rules/history.rules';

/** What the address says of the board. */
export interface AskedBoard {
  /** `YYYY-MM-DD`; today, unless told. */
  readonly date: string | undefined;
  /** The name of a position: the figures of its people only. */
  readonly position: string | undefined;
  /** On a wall: no names, nothing to press. */
  readonly isWall: boolean;
}

/** Which day and whose figures the board shows. They are in the address, so that it reproduces the screen. */
@Injectable()
export class BoardOptions {
  private readonly router = inject(Router);
  private readonly clock = inject(Clock);
  private readonly formats = inject(Formats);
  private readonly session = inject(SessionStore);
  private readonly asked = signal<AskedBoard>({ date: undefined, position: undefined, isWall: false });

  readonly today = computed(() => this.formats.localDate(this.clock.now()));
  readonly date = computed(() => this.asked().date ?? this.today());
  readonly isToday = computed(() => this.date() === this.today());
  readonly position = computed(() => this.asked().position);
  readonly isWall = computed(() => this.asked().isWall);
  readonly branchId = computed(() => this.session.branch()?.id);
  readonly timeZone = computed(() => this.session.branch()?.timeZone ?? 'UTC');

  ask(asked: AskedBoard): void {
    this.asked.set(asked);
  }

  turn(days: number): void {
    this.show(daysBefore(this.date(), -days));
  }

  show(date: string): void {
    this.repeat({ date: date === this.today() ? null : date });
  }

  filter(position: string | undefined): void {
    this.repeat({ position: position ?? null });
  }

  wall(isWall: boolean): void {
    this.repeat({ kiosk: isWall ? '1' : null });
  }

  private repeat(queryParams: Readonly<Record<string, string | null>>): void {
    void this.router.navigate([], { queryParams, queryParamsHandling: 'merge', replaceUrl: true });
  }
}
