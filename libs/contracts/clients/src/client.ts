import { Email, Id, route } from '@anteroom/contracts-shared';
import { z } from 'zod';

/** `any`: whatever the branch tries first. */
export const PreferredChannel = z.enum(['any', 'sms', 'email', 'none']);

/** A language as BCP 47 writes it, `de` or `pt-BR`. */
export const LanguageTag = z.string().max(35).refine(isLanguageTag, 'A language tag is needed, like de or pt-BR.');

function isLanguageTag(tag: string): boolean {
  try {
    return Intl.getCanonicalLocales(tag).length === 1;
  } catch {
    return false;
  }
}

/** A client as a search result shows it. */
export const ClientSummary = z.strictObject({
  id: Id,
  name: z.string(),
  /** E.164 */
  phone: z.string().nullable(),
});

/** A client's card: who it is, and how this person is reached. */
export const ClientCard = ClientSummary.extend({
  version: z.int(),
  branchId: Id,
  email: z.string().nullable(),
  /** BCP 47: the language in which this person is written to; null: the branch's. */
  language: z.string().nullable(),
  /** On which channel this person wants to be written to first; `none`: not at all. */
  preferredChannel: PreferredChannel,
});

/** PATCH: what is not named is not touched, null takes a fact away. */
export const EditClient = z.strictObject({
  name: z.string().trim().min(1).max(120).optional(),
  /** As typed, in any formatting; without a country code it is read as one of the branch's country. */
  phone: z.string().trim().min(3).max(40).nullable().optional(),
  email: Email.nullable().optional(),
  language: LanguageTag.nullable().optional(),
  preferredChannel: PreferredChannel.optional(),
});

/** A search by name or phone. It is a POST so that no personal data stands in an address or an access log. */
export const searchClients = route({
  name: 'searchClients',
  summary: 'Find clients of a branch by name or phone while typing',
  method: 'POST',
  path: '/branches/:branchId/clients/search',
  right: 'client.search',
  params: { branchId: Id },
  body: z.strictObject({
    /** A part of a name, or digits of a phone in any formatting. */
    text: z.string().trim().min(2).max(120),
    limit: z.int().min(1).max(50).default(8),
  }),
  response: z.strictObject({ clients: z.array(ClientSummary) }),
});
export const getClient = route({
  name: 'getClient',
  summary: 'The card of a client',
  method: 'GET',
  path: '/clients/:clientId',
  right: 'client.search',
  params: { clientId: Id },
  response: ClientCard,
});
export const editClient = route({
  name: 'editClient',
  summary: 'Change the name or the contact facts of a client',
  method: 'PATCH',
  path: '/clients/:clientId',
  right: 'client.edit',
  params: { clientId: Id },
  body: EditClient,
  response: ClientCard,
  precondition: 'version',
});

export type PreferredChannel = z.infer<typeof PreferredChannel>;
export type ClientSummary = z.infer<typeof ClientSummary>;
export type ClientCard = z.infer<typeof ClientCard>;
export type EditClient = z.infer<typeof EditClient>;
