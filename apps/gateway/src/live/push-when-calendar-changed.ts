import type { DayChanged } from '@anteroom/contracts-live';
import type { CalendarChanged } from '@anteroom/contracts-scheduling';
import type { Message } from '@anteroom/contracts-shared';

/** Where a day's new revision goes. */
export interface Pushes {
  dayChanged(update: DayChanged): void;
}

/**
 * A day got a new revision: every screen that has it open is told, on all gateways. Needs no inbox: a revision that
 * comes a second time is known by its number.
 */
export class PushWhenCalendarChanged {
  constructor(private readonly pushes: Pushes) {}

  async execute({ body }: Message<typeof CalendarChanged>): Promise<void> {
    this.pushes.dayChanged(body);
  }
}
