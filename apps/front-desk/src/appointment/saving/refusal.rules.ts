import type { ClientClash, SlotTakenFacts } from '@anteroom/contracts-scheduling';
import type { ApiProblem } from '../../shared/api/api-problem';
import type { DraftField } from '../draft/appointment-draft';

/** Why a save did not happen, by what the person at the desk can do about it. */
export type Refusal =
  /** The seats are taken, or the client has other appointments then. */
  | {
      readonly kind: 'taken';
      readonly taken: SlotTakenFacts;
      readonly clashes: readonly ClientClash[];
      readonly problem: ApiProblem;
    }
  /** One field is at fault; the sentence stands under it. */
  | { readonly kind: 'field'; readonly field: DraftField; readonly problem: ApiProblem }
  /** Nobody knows whether it was done, or it could not be done just now: the same again is safe. */
  | { readonly kind: 'retry'; readonly problem: ApiProblem }
  | { readonly kind: 'other'; readonly problem: ApiProblem };

const fieldOfCode: Partial<Record<ApiProblem['code'], DraftField>> = {
  'invalid-local-time': 'start',
  'outside-working-time': 'start',
  'invalid-interval': 'duration',
  'service-not-offered': 'lines',
  'reduction-not-allowed': 'lines',
  'reduction-above-limit': 'lines',
  'resource-not-suitable': 'resourceIds',
};

const fieldOfPath: readonly (readonly [pattern: RegExp, field: DraftField])[] = [
  [/(^|\.)client(\.|$)/, 'client'],
  [/(^|\.)services(\.|$)/, 'lines'],
  [/(^|\.)comment$/, 'comment'],
  [/(^|\.)resourceIds(\.|$)/, 'resourceIds'],
  [/(^|\.)teamMemberId$/, 'teamMemberId'],
  [/(^|\.)start$/, 'start'],
  [/(^|\.)end$/, 'duration'],
];

/** The field that a dotted path of a refused request names. */
export function fieldOf(path: string): DraftField | undefined {
  return fieldOfPath.find(([pattern]) => pattern.test(path))?.[1];
}

const transient: readonly ApiProblem['code'][] = ['offline', 'service-unavailable', 'too-many-requests', 'unexpected'];

export function refusalOf(problem: ApiProblem): Refusal {
  const taken = problem.slotTaken;
  if (taken) return { kind: 'taken', taken, clashes: [], problem };
  const busy = problem.clientBusy;
  if (busy) {
    const { clashes, alternatives } = busy;
    return { kind: 'taken', taken: { blockers: [], alternatives }, clashes, problem };
  }
  if (transient.includes(problem.code)) return { kind: 'retry', problem };
  const paths = problem.invalidFields.map(({ path }) => fieldOf(path));
  const field = fieldOfCode[problem.code] ?? paths.find((found) => found !== undefined);
  return field ? { kind: 'field', field, problem } : { kind: 'other', problem };
}

/** Whether the only thing in the way is the appointment itself, where it stands now: that is no obstacle to moving it. */
export function isOnlyItself(taken: SlotTakenFacts, appointmentId: string | undefined): boolean {
  return taken.blockers.length > 0 && taken.blockers.every((blocker) => blocker.id === appointmentId);
}
