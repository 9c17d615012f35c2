import { ApiProblem } from '../../shared/api/api-problem';
import { fieldOf, isOnlyItself, refusalOf } from './refusal.rules';

const blocker = {
  kind: 'appointment',
  id: 'appointment-1',
  label: 'Olga Ferrante',
  seatName: 'Room 2',
  start: '2026-11-24T10:30:00+01:00',
  end: '2026-11-24T11:15:00+01:00',
} as const;

describe('a refused save', () => {
  it('APT-1: tells taken time with what is in the way from everything else', () => {
    const taken = { blockers: [blocker], alternatives: [] };
    expect(refusalOf(new ApiProblem('slot-taken', '', 409, taken))).toMatchObject({ kind: 'taken', taken });
  });

  it.each([
    ['invalid-local-time', 'start'],
    ['outside-working-time', 'start'],
    ['invalid-interval', 'duration'],
    ['service-not-offered', 'lines'],
    ['reduction-not-allowed', 'lines'],
    ['reduction-above-limit', 'lines'],
    ['resource-not-suitable', 'resourceIds'],
  ] as const)('APT-1: puts %s beside the field %s', (code, field) =>
    expect(refusalOf(new ApiProblem(code, ''))).toMatchObject({ kind: 'field', field }),
  );

  it.each([
    ['body.client.phone', 'client'],
    ['services.0.quantity', 'lines'],
    ['body.comment', 'comment'],
    ['body.end', 'duration'],
    ['start', 'start'],
    ['headers.idempotency-key', undefined],
  ] as const)('APT-1: finds the field of %s', (path, field) => {
    expect(fieldOf(path)).toBe(field);
    const problem = new ApiProblem('invalid', '', 422, { fields: [{ path, message: 'too long' }] });
    expect(refusalOf(problem).kind).toBe(field ? 'field' : 'other');
  });

  it.each(['offline', 'service-unavailable', 'unexpected', 'too-many-requests'] as const)(
    'APT-1: offers %s another try',
    (code) => expect(refusalOf(new ApiProblem(code, '')).kind).toBe('retry'),
  );

  it('CAL-6: does not take an appointment for its own obstacle', () => {
    expect(isOnlyItself({ blockers: [blocker], alternatives: [] }, 'appointment-1')).toBe(true);
    expect(isOnlyItself({ blockers: [blocker, { ...blocker, id: 'other' }], alternatives: [] }, 'appointment-1')).toBe(
      false,
    );
    expect(isOnlyItself({ blockers: [], alternatives: [] }, 'appointment-1')).toBe(false);
    expect(isOnlyItself({ blockers: [blocker], alternatives: [] }, undefined)).toBe(false);
  });
});
