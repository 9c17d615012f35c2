import { DomainError } from '@anteroom/kernel';
import type { Unit } from './booking-context';
import type { SeatReason } from './claim';

export interface UnitChoice {
  readonly unit: Unit;
  readonly reason: Exclude<SeatReason, 'person'>;
}

export interface UnitsWanted {
  /** Kinds of which one unit each is needed. */
  readonly kindIds: readonly string[];
  /** Units chosen by hand. */
  readonly chosenIds: readonly string[];
  /** Units to try first, the dearest first: those already held, the person's usual one. */
  readonly preferredIds: readonly string[];
}

/** One unit of every needed kind, or the units of a kind of which none is free. */
export type UnitOutcome = { kind: 'chosen'; choices: UnitChoice[] } | { kind: 'all-taken'; units: Unit[] };

/**
 * Hand-chosen units as they are (free or not: the claim decides), and for each kind that is still missing a free one:
 * the preferred ones first, then in the order of the units.
 * @throws DomainError `unknown-reference`, `resource-not-suitable`
 */
export function chooseUnits(wanted: UnitsWanted, units: readonly Unit[], isFree: (unit: Unit) => boolean): UnitOutcome {
  const choices = chosenByHand(wanted, units);
  for (const kindId of wanted.kindIds) {
    if (choices.some(({ unit }) => unit.kindId === kindId)) continue;
    const ofKind = units.filter((unit) => unit.kindId === kindId);
    if (ofKind.length === 0) {
      throw new DomainError('resource-not-suitable', 'The branch has no unit of a resource that this service needs.');
    }
    const unit = inOrderOfPreference(ofKind, wanted.preferredIds).find(isFree);
    if (!unit) return { kind: 'all-taken', units: ofKind };
    choices.push({ unit, reason: 'assigned' });
  }
  return { kind: 'chosen', choices };
}

function inOrderOfPreference(units: readonly Unit[], preferredIds: readonly string[]): Unit[] {
  const preferred = preferredIds.flatMap((id) => units.filter((unit) => unit.id === id));
  return [...preferred, ...units.filter((unit) => !preferred.includes(unit))];
}

function chosenByHand({ chosenIds, kindIds }: UnitsWanted, units: readonly Unit[]): UnitChoice[] {
  const choices: UnitChoice[] = [];
  for (const [index, id] of [...new Set(chosenIds)].entries()) {
    const unit = units.find((candidate) => candidate.id === id);
    const path = `resourceIds.${index}`;
    if (!unit) {
      throw new DomainError('unknown-reference', 'This room or device does not exist in the branch.', { path, id });
    }
    requireSuitable(unit, { choices, kindIds, path });
    choices.push({ unit, reason: 'chosen' });
  }
  return choices;
}

/** Where services say which kinds they need, one unit of each of those fits; a blank appointment takes what it likes. */
function requireSuitable(
  unit: Unit,
  among: { choices: readonly UnitChoice[]; kindIds: readonly string[]; path: string },
): void {
  if (among.kindIds.length === 0) return;
  const facts = { path: among.path, resource: unit.name };
  if (!among.kindIds.includes(unit.kindId)) {
    throw new DomainError('resource-not-suitable', `${unit.name} is not needed for these services.`, facts);
  }
  const other = among.choices.find((choice) => choice.unit.kindId === unit.kindId);
  if (other) {
    const detail = `Only one of ${other.unit.name} and ${unit.name} is needed.`;
    throw new DomainError('resource-not-suitable', detail, facts);
  }
}
