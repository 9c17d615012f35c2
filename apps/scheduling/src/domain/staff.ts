import { DomainError, type Temporal } from '@anteroom/kernel';

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

/** Who caused something, and when. */
export interface Cause {
  readonly by: Colleague;
  readonly now: Temporal.Instant;
}

/** The same of somebody who has rights. */
export interface Act extends Cause {
  readonly by: Staff;
}

/** Stands in the history for what Anteroom does of itself, when a client's card is found or changes. */
export const anteroom = new Colleague('00000000-0000-0000-0000-000000000000', 'Anteroom', 0);

/**
 * A client who answers by the link of a message. They may do what the link offers, in the branch that wrote to them; the
 * history tells them from the staff by the name.
 */
export function byLink({ client, branchId }: { client: { name: string } | null; branchId: string }): Staff {
  return {
    id: '00000000-0000-0000-0000-000000000001',
    name: `${client?.name ?? 'Client'} (link)`,
    colour: 0,
    rights: ['appointment.status', 'appointment.cancel'],
    branchIds: [branchId],
  };
}

export function hasRight(by: Staff, right: string): boolean {
  return by.rights.includes(right);
}

/** @throws DomainError `right-missing` with the right's name */
export function requireRight(by: Staff, right: string): void {
  if (hasRight(by, right)) return;
  throw new DomainError('right-missing', 'Your role does not include this. Nothing was changed.', { right });
}
