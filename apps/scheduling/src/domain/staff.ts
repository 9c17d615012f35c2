import { DomainError } from '@anteroom/kernel';

/** A person at the desk as colleagues see them; `colour` is an index into the front desk's person colours. */
export class Colleague {
  constructor(
    readonly id: string,
    readonly name: string,
    readonly colour: number,
  ) {}

  static of({ id, name, colour }: Colleague): Colleague {
    return new Colleague(id, name, colour);
  }
}

/** Who is asking, with what they may do and where they work. */
export interface Staff extends Colleague {
  readonly rights: readonly string[];
  readonly branchIds: readonly string[];
}

/** Stands in the history for what Anteroom does of itself, when a client's card is found or changes. */
export const anteroom = new Colleague('00000000-0000-0000-0000-000000000000', 'Anteroom', 0);

export function hasRight(by: Staff, right: string): boolean {
  return by.rights.includes(right);
}

/** @throws DomainError `right-missing` with the right's name */
export function requireRight(by: Staff, right: string): void {
  if (hasRight(by, right)) return;
  throw new DomainError('right-missing', `Your role does not include the right “${right}”.`, { right });
}
