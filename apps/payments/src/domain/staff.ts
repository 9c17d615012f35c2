/** Who did something, as colleagues see them. */
export interface Colleague {
  readonly id: string;
  readonly name: string;
  readonly colour: number;
}

/** Who does something now, and when. */
export interface Act<Instant> {
  readonly by: Colleague;
  readonly now: Instant;
}

/** Nothing but what colleagues see: an identity carries more. */
export function colleagueOf({ id, name, colour }: Colleague): Colleague {
  return { id, name, colour };
}

/** Who did it when nobody did: a message made it so. */
export const anteroom: Colleague = { id: '00000000-0000-0000-0000-000000000000', name: 'Anteroom', colour: 0 };
