import { Injectable, inject } from '@angular/core';
import { Formats } from '../../shared/format/formats';
import type { LocalDays } from '../rules/free-times';
import { addDays } from '../rules/month';

/** The days of the branch on screen, in its own zone. */
@Injectable()
export class BranchDays implements LocalDays {
  private readonly formats = inject(Formats);

  dateOf(instant: string): string {
    return this.formats.localDate(instant);
  }

  midnightOf(date: string): string {
    return this.formats.instantAt(date, 0);
  }

  noonOf(date: string): string {
    return this.formats.instantOf(date, '12:00') ?? this.formats.instantAt(date, 720);
  }

  dayAfter(date: string): string {
    return addDays(date, 1);
  }
}
