import type { Need } from '../../domain/need';

/** Whether somebody who edits the amounts of consumables would look at other figures now. */
export function isPlanChanged({ now, before }: Need): boolean {
  return now.purpose === 'consumable' && (now.planned !== before.planned || now.override !== before.override);
}
