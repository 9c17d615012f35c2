import { InstantType } from '@anteroom/platform-persistence';
import { EntitySchema } from '@mikro-orm/postgresql';
import { Client } from '../domain/client';

const ClientSchema = new EntitySchema({
  class: Client as unknown as new () => Client,
  tableName: 'client',
  properties: {
    id: { type: 'uuid', primary: true },
    branchId: { type: 'uuid', fieldName: 'branch_id' },
    version: { type: 'integer' },
    name: { type: 'text' },
    searchKey: { type: 'text', fieldName: 'search_key' },
    phone: { type: 'text', nullable: true },
    email: { type: 'text', nullable: true },
    language: { type: 'text', nullable: true },
    preferredChannel: { type: 'text', fieldName: 'preferred_channel' },
    createdAt: { type: InstantType, fieldName: 'created_at' },
  },
});

export const clientsEntities = [ClientSchema];
