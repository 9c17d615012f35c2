import { Id, route } from '@anteroom/contracts-shared';
import { z } from 'zod';

/** `any`: whatever the branch tries first. */
export const PreferredChannel = z.enum(['any', 'sms', 'email', 'none']);

/** A client as a search result shows it. */
export const ClientSummary = z.strictObject({
  id: Id,
  name: z.string(),
  /** E.164 */
  phone: z.string().nullable(),
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

export type PreferredChannel = z.infer<typeof PreferredChannel>;
export type ClientSummary = z.infer<typeof ClientSummary>;
