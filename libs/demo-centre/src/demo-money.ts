import type { DemoAppointment } from './demo-days';
import { seedOf } from './dice';

/** Appointments by the visit they belong to. */
export function visitsAmong(appointments: readonly DemoAppointment[]): DemoAppointment[][] {
  const visits = new Map<string, DemoAppointment[]>();
  for (const one of appointments) visits.set(one.visitId, [...(visits.get(one.visitId) ?? []), one]);
  return [...visits.values()];
}

/** What becomes of a visit's bill; minutes since the epoch. */
export type DemoPaying =
  | { readonly what: 'nothing' }
  | {
      readonly what: 'pay' | 'pay-a-part';
      readonly at: number;
      /** When a part of it is given back; undefined: never. */
      readonly refundAt: number | undefined;
    };

/** How a visit's bill stands, in the words of the contracts. */
export interface DemoPayment {
  readonly state: 'nothing-due' | 'unpaid' | 'partly-paid' | 'paid';
  /** Whether money was taken. */
  readonly isSettling: boolean;
}

const isThere = new Set(['arrived', 'in-room', 'completed']);
const isAhead = new Set(['booked', 'confirmed', 'arrived', 'in-room']);

/**
 * Who was there pays before they go, most of them; a few come back for their money. It follows from the visit alone, so that
 * everybody who loads a part of the demo knows it.
 * @param visit its appointments
 * @param now minutes since the epoch
 */
export function demoPaying(visit: readonly DemoAppointment[], now: number): DemoPaying {
  const done = visit.filter(({ status }) => status === 'completed');
  const isOver = !visit.some(({ status }) => isAhead.has(status));
  const chance = throwsFor(visit[0]?.visitId ?? '');
  if (!isOver || worthOf(done) === 0 || chance('stays away from the desk', 100) < 4) return { what: 'nothing' };
  const at = Math.max(...done.map(({ times, end }) => times.completed ?? end)) + 2 + chance('queues', 8);
  if (at > now) return { what: 'nothing' };
  const refundAt = at + 4 + chance('thinks it over', 22);
  const isRefunded = chance('was not satisfied', 100) < 1 && refundAt <= now;
  return {
    what: chance('has not enough', 100) < 2 ? 'pay-a-part' : 'pay',
    at,
    refundAt: isRefunded ? refundAt : undefined,
  };
}

/** @returns undefined where nobody has come and no money was taken: then the calendar says nothing of it */
export function demoPayment(visit: readonly DemoAppointment[], now: number): DemoPayment | undefined {
  const paying = demoPaying(visit, now);
  if (paying.what === 'nothing') {
    if (!visit.some(({ status }) => isThere.has(status))) return undefined;
    return { state: worthOf(visit.filter(takesPlace)) === 0 ? 'nothing-due' : 'unpaid', isSettling: false };
  }
  const isWhole = paying.what === 'pay' && paying.refundAt === undefined;
  return { state: isWhole ? 'paid' : 'partly-paid', isSettling: true };
}

const takesPlace = ({ status }: DemoAppointment) => status !== 'cancelled' && status !== 'no-show';

function worthOf(appointments: readonly DemoAppointment[]): number {
  return appointments
    .flatMap(({ lines }) => lines)
    .reduce((sum, { price, quantity }) => sum + price.amount * quantity, 0);
}

/** Numbers from 0 to below `of`, the same for a visit whenever they are asked for. */
function throwsFor(visitId: string): (question: string, of: number) => number {
  return (question, of) => seedOf(`${question}: ${visitId}`) % of;
}
