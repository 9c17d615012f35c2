/** Who comes; `id` is null until the clients service has found or created the card. Phone in E.164. */
export interface AppointmentClient {
  readonly id: string | null;
  readonly name: string;
  readonly phone: string | null;
}

/** Whether a card that was found or made is that of the person something was booked for, who has none yet. */
export function isCardOf(card: AppointmentClient, client: AppointmentClient | null): boolean {
  if (!client || client.id !== null) return false;
  return client.phone === null ? client.name === card.name : client.phone === card.phone;
}

/** Whether both are the same client: by the card, and before there is one, by what was typed. */
export function isSameClient(one: AppointmentClient | null, other: AppointmentClient | null): boolean {
  if (!one || !other) return one === other;
  if (one.id !== null || other.id !== null) return one.id === other.id;
  return one.name === other.name && one.phone === other.phone;
}
