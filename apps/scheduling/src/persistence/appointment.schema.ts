import { InstantType } from '@anteroom/platform-persistence';
import { EntitySchema } from '@mikro-orm/postgresql';
import { Appointment } from '../domain/appointment';
import { Colleague } from '../domain/staff';

const ColleagueSchema = new EntitySchema<Colleague>({
  class: Colleague,
  embeddable: true,
  properties: {
    id: { type: 'uuid' },
    name: { type: 'text' },
    colour: { type: 'integer' },
  },
});

const AppointmentSchema = new EntitySchema({
  class: Appointment as unknown as new () => Appointment,
  tableName: 'appointment',
  properties: {
    id: { type: 'uuid', primary: true },
    branchId: { type: 'uuid', fieldName: 'branch_id' },
    version: { type: 'integer' },
    visitId: { type: 'uuid', fieldName: 'visit_id' },
    teamMemberId: { type: 'uuid', fieldName: 'team_member_id' },
    startsAt: { type: InstantType, fieldName: 'starts_at' },
    endsAt: { type: InstantType, fieldName: 'ends_at' },
    bufferMinutes: { type: 'integer', fieldName: 'buffer_minutes' },
    status: { type: 'text' },
    statusTimes: { type: 'json', columnType: 'jsonb', fieldName: 'status_times' },
    clientId: { type: 'uuid', fieldName: 'client_id', nullable: true },
    clientName: { type: 'text', fieldName: 'client_name', nullable: true },
    clientPhone: { type: 'text', fieldName: 'client_phone', nullable: true },
    resourceUnitIds: { type: 'array', columnType: 'uuid[]', fieldName: 'resource_unit_ids' },
    comment: { type: 'text' },
    overbookReason: { type: 'text', fieldName: 'overbook_reason', nullable: true },
    cancelReason: { type: 'text', fieldName: 'cancel_reason', nullable: true },
    visitLinkId: { type: 'uuid', fieldName: 'visit_link_id', nullable: true },
    bookedBy: { kind: 'embedded', entity: () => Colleague, prefix: 'booked_by_' },
    bookedAt: { type: InstantType, fieldName: 'booked_at' },
    changedBy: { kind: 'embedded', entity: () => Colleague, prefix: 'changed_by_' },
    changedAt: { type: InstantType, fieldName: 'changed_at' },
    lines: { type: 'json', persist: false },
    interval: { type: 'json', persist: false },
    during: { type: 'json', persist: false },
    client: { type: 'json', persist: false },
    refused: { type: 'json', persist: false },
    settlement: { type: 'json', persist: false },
  },
});

/** What MikroORM knows of: the one aggregate that is loaded, changed and saved as a whole. */
export const schedulingEntities = [AppointmentSchema, ColleagueSchema];
