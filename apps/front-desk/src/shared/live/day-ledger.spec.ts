import type { CalendarAppointment } from '@anteroom/contracts-scheduling';
import fc from 'fast-check';
import { aDay, aHold, anAppointment, appointmentChange } from '../../testing/a-day';
import {
  type DayLedger,
  type DayPush,
  adoptSnapshot,
  applyChanges,
  applyPush,
  hasGap,
  ledgerOf,
  renewHold,
} from './day-ledger';

const at = (minute: number) => new Date(Date.UTC(2026, 10, 24, 9, minute)).toISOString();
const push = (revision: number, ...values: CalendarAppointment[]): DayPush => ({
  revision,
  changes: values.map(appointmentChange),
});

describe('the ledger of a day', () => {
  it('CAL-6: applies pushes in revision order and ignores what it knows', () => {
    const first = applyPush(ledgerOf(aDay()), push(2, anAppointment({ status: 'confirmed' }))).ledger;
    const again = applyPush(first, push(2, anAppointment({ status: 'no-show' })));
    expect(again.applied).toEqual([]);
    expect(again.ledger.appointments.get('appointment-1')?.status).toBe('confirmed');
  });

  it('CAL-6: holds a push back until the one before it has arrived', () => {
    const gap = applyPush(ledgerOf(aDay()), push(3, anAppointment({ id: 'late' }))).ledger;
    expect(hasGap(gap)).toBe(true);
    expect(gap.appointments.size).toBe(0);
    const closed = applyPush(gap, push(2, anAppointment({ id: 'early' })));
    expect(hasGap(closed.ledger)).toBe(false);
    expect(closed.ledger.revision).toBe(3);
    expect(closed.applied.map((change) => change.id)).toEqual(['early', 'late']);
  });

  it('CAL-6: an answer that was overtaken by pushes changes nothing', () => {
    const ledger = applyPush(ledgerOf(aDay({ revision: 5 })), push(6, anAppointment())).ledger;
    expect(applyChanges(ledger, { revision: 6, changes: [] }, 5).ledger).toBe(ledger);
    expect(adoptSnapshot(ledger, aDay({ revision: 5 }), 5)).toBe(ledger);
  });

  it('CAL-6: a snapshot older than the question means that the server was restored, and counts', () => {
    const ledger = ledgerOf(aDay({ revision: 9, appointments: [anAppointment()] }));
    const restored = adoptSnapshot(ledger, aDay({ revision: 4 }), 9);
    expect(restored.revision).toBe(4);
    expect(restored.appointments.size).toBe(0);
    expect(applyChanges(restored, { revision: 12, changes: [] }, 9).ledger).toBe(restored);
  });

  it('keeps the identity of what a snapshot did not change, so that it is not drawn again', () => {
    const ledger = ledgerOf(aDay({ appointments: [anAppointment({ id: 'a' }), anAppointment({ id: 'b' })] }));
    const fresh = adoptSnapshot(
      ledger,
      aDay({ revision: 2, appointments: [anAppointment({ id: 'a' }), anAppointment({ id: 'b', version: 2 })] }),
    );
    expect(fresh.appointments.get('a')).toBe(ledger.appointments.get('a'));
    expect(fresh.appointments.get('b')).not.toBe(ledger.appointments.get('b'));
  });

  it('CAL-6: a renewal changes nothing but the expiry', () => {
    const ledger = ledgerOf(aDay({ holds: [aHold()] }));
    const renewed = renewHold(ledger, 'hold-1', at(59));
    expect(renewed.holds.get('hold-1')).toEqual({ ...ledger.holds.get('hold-1'), expiresAt: at(59) });
    expect(renewed.revision).toBe(ledger.revision);
  });
});

/** A day on the server: every step writes or removes one appointment and raises the revision by one. */
const step = fc.record({
  id: fc.constantFrom('a', 'b', 'c', 'd'),
  gone: fc.boolean(),
  minute: fc.integer({ min: 0, max: 59 }),
});
type Step = { id: string; gone: boolean; minute: number };

function history(steps: readonly Step[]) {
  const server = new Map<string, CalendarAppointment>();
  const pushes: DayPush[] = [];
  const states: ReadonlyMap<string, CalendarAppointment>[] = [new Map()];
  steps.forEach(({ id, gone, minute }, index) => {
    const value = gone ? null : anAppointment({ id, version: index + 1, start: at(minute) });
    if (value) server.set(id, value);
    else server.delete(id);
    pushes.push({ revision: index + 1, changes: [{ kind: 'appointment', id, value }] });
    states.push(new Map(server));
  });
  return { pushes, states };
}

/** Some pushes from the `index`th on as one, as they come when many are made at once. */
function together(pushes: readonly DayPush[], { index, count }: { index: number; count: number }): DayPush | undefined {
  const some = pushes.slice(index, index + count);
  const [first, last] = [some[0], some.at(-1)];
  if (!first || !last) return undefined;
  return { since: first.revision - 1, revision: last.revision, changes: some.flatMap(({ changes }) => changes) };
}

const delivery = fc.record({ index: fc.nat(24), count: fc.integer({ min: 1, max: 4 }) });

const plain = (ledger: DayLedger) =>
  Object.fromEntries([...ledger.appointments].sort(([one], [other]) => (one < other ? -1 : 1)));

describe('CAL-6: after any storm of pushes the screen equals a fresh snapshot', () => {
  it('whatever is lost, repeated or out of order, once it has asked what changed', () => {
    fc.assert(
      fc.property(
        fc.array(step, { minLength: 1, maxLength: 25 }),
        fc.array(delivery, { maxLength: 60 }),
        fc.nat(25),
        (steps, deliveries, opened) => {
          const { pushes, states } = history(steps);
          const start = Math.min(opened, steps.length);
          const snapshot = (revision: number) =>
            aDay({ revision, appointments: [...(states[revision] ?? new Map()).values()] });
          let ledger = ledgerOf(snapshot(start));
          for (const some of deliveries) {
            const delivered = together(pushes, some);
            if (delivered) ledger = applyPush(ledger, delivered).ledger;
            expect(plain(ledger)).toEqual(plain(ledgerOf(snapshot(ledger.revision))));
          }
          const missed = pushes.slice(ledger.revision).flatMap((one) => one.changes);
          const caughtUp = applyChanges(ledger, { revision: steps.length, changes: missed }, ledger.revision).ledger;
          expect(caughtUp.revision).toBe(steps.length);
          expect(caughtUp.waiting.size).toBe(0);
          expect(plain(caughtUp)).toEqual(plain(ledgerOf(snapshot(steps.length))));
        },
      ),
    );
  });

  it('whatever arrives, when the answer is a snapshot', () => {
    fc.assert(
      fc.property(
        fc.array(step, { minLength: 1, maxLength: 25 }),
        fc.array(delivery, { maxLength: 60 }),
        (steps, deliveries) => {
          const { pushes, states } = history(steps);
          const latest = aDay({
            revision: steps.length,
            appointments: [...(states[steps.length] ?? new Map()).values()],
          });
          let ledger = ledgerOf(aDay({ revision: 0 }));
          for (const some of deliveries) {
            const delivered = together(pushes, some);
            if (delivered) ledger = applyPush(ledger, delivered).ledger;
          }
          expect(plain(adoptSnapshot(ledger, latest, 0))).toEqual(plain(ledgerOf(latest)));
        },
      ),
    );
  });
});
