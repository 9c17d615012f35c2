import { ClientChanged, type ClientCard } from '@anteroom/contracts-clients';
import type { Outbox } from '@anteroom/platform-messaging';
import { type Client, type ContactFacts, contactOf } from '../domain/client';

/** A card as it is answered. */
export function cardOf(client: Pick<Client, 'id' | 'version' | 'branchId'> & ContactFacts): ClientCard {
  const { id, version, branchId } = client;
  return { id, version, branchId, ...contactOf(client) };
}

/** Tells whoever keeps a copy what the card says now. */
export function announceClient(outbox: Outbox, card: ClientCard): void {
  const body = { clientId: card.id, branchId: card.branchId, ...contactOf(card) };
  outbox.add(ClientChanged, { aggregateId: card.id, aggregateVersion: card.version, body });
}
