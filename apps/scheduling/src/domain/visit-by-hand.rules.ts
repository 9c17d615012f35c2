import { DomainError } from '@anteroom/kernel';
import { requireNoPayment } from './actions.rules';
import type { Appointment } from './appointment';
import { type VisitMate, mateOf } from './visit-mates';
import { linksWithout, visitsOf } from './visit.rules';

/**
 * The links by hand that put an appointment into the visit of another one (`withId`), or make it a visit of its own
 * (null). Where the rule alone gives that, nothing is kept by hand: so that taking back leaves no trace.
 * @param mates the client's active appointments of that day, itself among them
 * @returns new links by appointment
 * @throws DomainError `change-not-allowed`, `unknown-reference`, `payment-in-progress`
 */
export function linksByHand(
  appointment: Appointment,
  withId: string | null,
  among: { mates: readonly VisitMate[]; visitIntervalMinutes: number },
): Map<string, string | null> {
  const self = requireGroupable(appointment);
  const others = among.mates.filter(({ id }) => id !== self.id);
  requireNoPayment(appointment.refused.visit);
  const byRule = visitsOf([...others, { ...self, linkId: null }], among.visitIntervalMinutes);
  if (withId === null) {
    const isAlone = others.every(({ id }) => byRule.get(id) !== byRule.get(self.id));
    const company = among.mates.filter(({ visitId }) => visitId === appointment.visitId);
    return isAlone ? new Map([[self.id, null]]) : linksWithout(company, self.id);
  }
  const mate = requireMate(others, withId);
  const isByRule = byRule.get(mate.id) === byRule.get(self.id);
  return new Map([[self.id, isByRule ? null : mate.id]]);
}

/** @throws DomainError `change-not-allowed` for one that is in no visit with others: blank, of nobody known, cancelled */
function requireGroupable(appointment: Appointment): VisitMate {
  const mate = mateOf(appointment);
  if (mate) return mate;
  const reason = appointment.clientId === null ? 'no-client' : appointment.status;
  throw new DomainError('change-not-allowed', 'Only appointments of a client that take place make up a visit.', {
    reason,
  });
}

function requireMate(others: readonly VisitMate[], id: string): VisitMate {
  const mate = others.find((other) => other.id === id);
  if (!mate) {
    const facts = { path: 'with', id };
    throw new DomainError('unknown-reference', 'This is no other appointment of the client on that day.', facts);
  }
  if (mate.isFrozen) requireNoPayment('has-payment');
  return mate;
}
