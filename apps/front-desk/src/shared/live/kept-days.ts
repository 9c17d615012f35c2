import { Injectable, inject } from '@angular/core';
import { type DayLedger, ledgerOf } from './day-ledger';
import { type DayKey, DaySource } from './day-source';

/** Yesterday, today, tomorrow and where one has just been. */
const keptAtMost = 6;

/** Days that were read and are not open: shown at once when they are opened, and confirmed then. */
@Injectable({ providedIn: 'root' })
export class KeptDays {
  private readonly source = inject(DaySource);
  private readonly ledgers = new Map<string, DayLedger>();
  private readonly onTheWay = new Set<string>();

  find(day: DayKey): DayLedger | undefined {
    return this.ledgers.get(nameOf(day));
  }

  /** Pushes that waited for a gap to close are not kept: the day is asked again when it is opened. */
  keep(ledger: DayLedger): void {
    const name = nameOf(ledger);
    this.ledgers.delete(name);
    this.ledgers.set(name, { ...ledger, waiting: new Map() });
    for (const oldest of this.ledgers.keys()) {
      if (this.ledgers.size <= keptAtMost) return;
      this.ledgers.delete(oldest);
    }
  }

  /** A day that cannot be read ahead is read when it is opened. */
  async prefetch(day: DayKey): Promise<void> {
    const name = nameOf(day);
    if (this.ledgers.has(name) || this.onTheWay.has(name)) return;
    this.onTheWay.add(name);
    const answer = await this.source.fetch(day).catch(() => undefined);
    this.onTheWay.delete(name);
    if (answer?.kind === 'snapshot' && !this.ledgers.has(name)) this.keep(ledgerOf(answer.snapshot));
  }

  forget(): void {
    this.ledgers.clear();
  }
}

function nameOf(day: DayKey): string {
  return `${day.branchId} ${day.date}`;
}
