import type { ComponentHealth, Health, Operations } from '@anteroom/contracts-identity';
import type { DeadLetter, ServiceOperations } from '@anteroom/contracts-shared';

/** A message that was given up on, and by whom. */
export interface Letter extends DeadLetter {
  readonly service: string;
}

/** A part of the installation: a store, or a service with its messages. */
export interface Part extends Pick<ComponentHealth, 'name' | 'state'> {
  /** Null: a store, or a service that does not answer. */
  readonly messages: ServiceOperations | null;
}

type Services = Operations['services'];

/** Every part: the stores and services that the health page knows, and the gateway, which answered. */
export function componentsOf(health: Health | undefined, operations: Operations | undefined): Part[] {
  const services: Services = operations?.services ?? [];
  const known = (health?.components ?? []).map(({ name, state }) => ({
    name,
    state,
    messages: services.find((service) => service.name === name)?.messages ?? null,
  }));
  const others = services
    .filter(({ name }) => !known.some((part) => part.name === name))
    .map(({ name, messages }) => ({ name, state: messages ? ('up' as const) : ('down' as const), messages }));
  return [...known, ...others];
}

/** Of all services, the latest first. */
export function lettersOf(operations: Operations | undefined): Letter[] {
  return (operations?.services ?? [])
    .flatMap(({ name, messages }) => (messages?.deadLetters ?? []).map((letter) => ({ ...letter, service: name })))
    .sort((a, b) => Date.parse(b.failedAt) - Date.parse(a.failedAt));
}
