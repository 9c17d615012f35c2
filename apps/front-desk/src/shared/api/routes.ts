import type * as identity from '@anteroom/contracts-identity';
import type * as scheduling from '@anteroom/contracts-scheduling';
import { endpoint } from './endpoint';

/**
 * Method and path of every public route, without the schemas: zod is not part of the browser bundle.
 * `routes.spec.ts` compares this table with the contracts.
 */
export const routes = {
  signIn: endpoint<typeof identity.signIn>('POST', '/session'),
  getSession: endpoint<typeof identity.getSession>('GET', '/session'),
  signOut: endpoint<typeof identity.signOut>('DELETE', '/session'),

  listBranches: endpoint<typeof scheduling.listBranches>('GET', '/branches'),
  listServices: endpoint<typeof scheduling.listServices>('GET', '/branches/:branchId/services'),
  listTeamMembers: endpoint<typeof scheduling.listTeamMembers>('GET', '/branches/:branchId/team-members'),
  listResources: endpoint<typeof scheduling.listResources>('GET', '/branches/:branchId/resources'),
  listDayLoads: endpoint<typeof scheduling.listDayLoads>('GET', '/branches/:branchId/day-loads'),

  getDay: endpoint<typeof scheduling.getDay>('GET', '/branches/:branchId/days/:date'),
  getDayChanges: endpoint<typeof scheduling.getDayChanges>('GET', '/branches/:branchId/days/:date/changes'),
  listFreeSlots: endpoint<typeof scheduling.listFreeSlots>('GET', '/branches/:branchId/free-slots'),

  placeHold: endpoint<typeof scheduling.placeHold>('POST', '/branches/:branchId/slot-holds'),
  moveHold: endpoint<typeof scheduling.moveHold>('PATCH', '/branches/:branchId/slot-holds/:holdId'),
  renewHold: endpoint<typeof scheduling.renewHold>('POST', '/branches/:branchId/slot-holds/:holdId/renew'),
  releaseHold: endpoint<typeof scheduling.releaseHold>('DELETE', '/branches/:branchId/slot-holds/:holdId'),

  getAppointment: endpoint<typeof scheduling.getAppointment>('GET', '/appointments/:appointmentId'),
  editAppointment: endpoint<typeof scheduling.editAppointment>('PATCH', '/appointments/:appointmentId'),
  changeStatus: endpoint<typeof scheduling.changeStatus>('POST', '/appointments/:appointmentId/status'),
};
