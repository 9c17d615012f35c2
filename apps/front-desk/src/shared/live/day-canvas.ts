import { computed, signal } from '@angular/core';
import type {
  CalendarAppointment,
  CalendarBlock,
  CalendarEvent,
  DayTeamMember,
  SlotHold,
} from '@anteroom/contracts-scheduling';
import { BlockSignals } from './block-signals';
import type { DayLedger } from './day-ledger';
import {
  type AssumedChange,
  type DayAppointment,
  type Overlay,
  drawnAppointments,
  drawnHolds,
  nextExpiry,
  noOverlay,
  withoutKnown,
} from './day-picture';

/** A burst of pushes is drawn at most once a frame. */
const frameMs = 16;

/** Turns ledger and overlay into signals: what the screen reads. */
export class DayCanvas {
  readonly appointments = new BlockSignals<DayAppointment>();
  readonly holds = new BlockSignals<SlotHold>();
  readonly events = new BlockSignals<CalendarEvent>();
  readonly blocks = new BlockSignals<CalendarBlock>();
  private readonly members = signal<ReadonlyMap<string, DayTeamMember>>(new Map());
  private readonly stand = signal({ revision: 0, timeZone: 'UTC' });

  readonly teamMembers = computed<readonly DayTeamMember[]>(() => [...this.members().values()]);
  readonly revision = computed(() => this.stand().revision);
  readonly timeZone = computed(() => this.stand().timeZone);

  private ledger: DayLedger | undefined;
  private overlay: Overlay = noOverlay;
  private drawn: ReadonlyMap<string, DayAppointment> = new Map();
  private drawnAt = Number.NEGATIVE_INFINITY;
  private next: ReturnType<typeof setTimeout> | undefined;
  private expiry: ReturnType<typeof setTimeout> | undefined;

  constructor(private readonly serverNow: () => number) {}

  show(ledger: DayLedger): void {
    this.ledger = ledger;
    this.overlay = withoutKnown(this.overlay, ledger);
    const wait = this.drawnAt + frameMs - performance.now();
    if (wait <= 0) this.draw();
    else this.next ??= setTimeout(() => this.draw(), wait);
  }

  clear(): void {
    this.stop();
    this.ledger = undefined;
    this.overlay = noOverlay;
    this.drawn = new Map();
    for (const signals of [this.appointments, this.holds, this.events, this.blocks]) signals.show(new Map());
    this.members.set(new Map());
    this.drawnAt = Number.NEGATIVE_INFINITY;
  }

  stop(): void {
    clearTimeout(this.next);
    clearTimeout(this.expiry);
    this.next = undefined;
  }

  /** A snapshot is newer than any answer that was waiting for its push. */
  forgetAnswers(): void {
    this.overlay = { ...this.overlay, answered: new Map() };
  }

  answer(appointment: CalendarAppointment): void {
    const known = this.overlay.answered.get(appointment.id);
    if (known && known.version >= appointment.version) return;
    this.overlay = { ...this.overlay, answered: new Map(this.overlay.answered).set(appointment.id, appointment) };
    if (this.ledger) this.overlay = withoutKnown(this.overlay, this.ledger);
    this.draw();
  }

  get waitsForPush(): boolean {
    return this.overlay.answered.size > 0;
  }

  assume(id: string, change: AssumedChange): void {
    this.setAssumed(id, [...(this.overlay.assumed.get(id) ?? []), change]);
  }

  unassume(id: string, change: AssumedChange): void {
    this.setAssumed(
      id,
      (this.overlay.assumed.get(id) ?? []).filter((one) => one !== change),
    );
  }

  private setAssumed(id: string, changes: readonly AssumedChange[]): void {
    const assumed = new Map(this.overlay.assumed);
    if (changes.length > 0) assumed.set(id, changes);
    else assumed.delete(id);
    this.overlay = { ...this.overlay, assumed };
    this.draw();
  }

  private draw(): void {
    this.stop();
    const ledger = this.ledger;
    if (!ledger) return;
    this.drawnAt = performance.now();
    this.drawn = drawnAppointments(ledger, this.overlay, this.drawn);
    this.appointments.show(this.drawn);
    this.holds.show(drawnHolds(ledger, this.serverNow()));
    this.events.show(ledger.events);
    this.blocks.show(ledger.blocks);
    this.members.set(ledger.teamMembers);
    this.stand.set({ revision: ledger.revision, timeZone: ledger.timeZone });
    this.drawAgainAtExpiry();
  }

  private drawAgainAtExpiry(): void {
    const at = nextExpiry(this.holds.all());
    if (at !== undefined) this.expiry = setTimeout(() => this.draw(), Math.max(at - this.serverNow() + 50, 50));
  }
}
