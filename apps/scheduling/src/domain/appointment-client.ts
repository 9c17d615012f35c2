/** Who comes; `id` is null until the clients service has found or created the card. Phone in E.164. */
export interface AppointmentClient {
  readonly id: string | null;
  readonly name: string;
  readonly phone: string | null;
}

/** Whether both are the same client: by the card, and before there is one, by what was typed. */
export function isSameClient(one: AppointmentClient | null, other: AppointmentClient | null): boolean {
  if (!one || !other) return one === other;
  if (one.id !== null || other.id !== null) return one.id === other.id;
  return one.name === other.name && one.phone === other.phone;
}
