import { type VisitDay, type VisitMate, visitsAfter } from './visit-mates';

/** What a recount does to visits. */
export interface RecountEffect {
  /** Visits whose appointments are others afterwards, and how many they are then. */
  readonly visitsBefore: number;
  readonly visitsAfter: number;
  /** Visits that the interval alone would change, and that stay as they are because of the money on them. */
  readonly visitsKept: number;
}

/** @param day the mates as they are grouped now, with the interval that is to hold */
export function effectOfRecount(day: VisitDay): RecountEffect {
  const after = visitsAfter([], day);
  const visitAfter = ({ id, visitId }: VisitMate) => after.get(id) ?? visitId;
  const moving = day.mates.filter((mate) => visitAfter(mate) !== mate.visitId);
  const bearing = new Set(moving.flatMap((mate) => [mate.visitId, visitAfter(mate)]));
  const touched = day.mates.filter(({ visitId }) => bearing.has(visitId));
  return {
    visitsBefore: new Set(touched.map(({ visitId }) => visitId)).size,
    visitsAfter: new Set(touched.map(visitAfter)).size,
    visitsKept: countKept(day, after),
  };
}

/** Of the visits with money, those whose appointments would be others if there were none. */
function countKept({ mates, ...rest }: VisitDay, after: ReadonlyMap<string, string>): number {
  const withoutMoney = visitsAfter([], { ...rest, mates: mates.map((mate) => ({ ...mate, isFrozen: false })) });
  const companyIn = (visits: ReadonlyMap<string, string>) => {
    const company = new Map<string, string[]>();
    for (const [id, visitId] of visits) company.set(visitId, [...(company.get(visitId) ?? []), id]);
    return (id: string) => (company.get(visits.get(id) ?? '') ?? []).toSorted().join();
  };
  const [held, free] = [companyIn(after), companyIn(withoutMoney)];
  const kept = mates.filter(({ id, isFrozen }) => isFrozen && held(id) !== free(id));
  return new Set(kept.map(({ visitId }) => visitId)).size;
}
