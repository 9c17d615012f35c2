import type { CalendarAppointment, CalendarChange, SlotHold } from '@anteroom/contracts-scheduling';
import type { Colleague } from '@anteroom/contracts-shared';
import type { DayLedger } from './day-ledger';

/** Something that happened on the open day, told by a push: for pulses, announcements and the status bar. */
export type DayUpdate =
  | {
      readonly kind: 'appointment';
      readonly id: string;
      readonly before: CalendarAppointment | undefined;
      readonly after: CalendarAppointment | undefined;
      readonly by: Colleague | undefined;
    }
  | {
      readonly kind: 'hold';
      readonly id: string;
      readonly before: SlotHold | undefined;
      readonly after: SlotHold | undefined;
      readonly by: Colleague | undefined;
    };

export function updatesOf(before: DayLedger, applied: readonly CalendarChange[]): readonly DayUpdate[] {
  return applied.flatMap((change): DayUpdate[] => {
    if (change.kind === 'appointment') {
      const after = change.value ?? undefined;
      return [
        { kind: 'appointment', id: change.id, before: before.appointments.get(change.id), after, by: after?.changedBy },
      ];
    }
    if (change.kind === 'hold') {
      const known = before.holds.get(change.id);
      const after = change.value ?? undefined;
      return [{ kind: 'hold', id: change.id, before: known, after, by: (after ?? known)?.heldBy }];
    }
    return [];
  });
}
