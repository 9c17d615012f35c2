/** The client as an appointment names them. */
export interface NamedClient {
  readonly id: string | null;
  readonly name: string;
  readonly phone: string | null;
}

/** Whether a message to the one is a message to the other: a card that was found later is still the same person. */
export function isSamePerson(a: NamedClient | null, b: NamedClient | null): boolean {
  if (!a || !b) return a === b;
  if (a.id !== null && b.id !== null) return a.id === b.id;
  if (a.phone !== null && b.phone !== null) return a.phone === b.phone;
  return a.name === b.name;
}

/** Whose messages are planned together. */
export function plannedWith(client: NamedClient | null, visitId: string): string {
  return client?.id ?? client?.phone ?? visitId;
}
