import * as appointment from './appointment';
import * as branch from './branch';
import * as calendar from './calendar';
import * as occupancy from './occupancy';
import * as settings from './settings';
import * as slotHold from './slot-hold';

export * from './branch';
export * from './appointment';
export * from './refusals';
export * from './slot-hold';
export * from './calendar';
export * from './messages';
export * from './occupancy';
export * from './settings';

/** Every route of the scheduling service, as the gateway forwards them. */
export const schedulingRoutes = [
  branch.listBranches,
  branch.listServices,
  branch.listTeamMembers,
  branch.listResources,
  branch.listDayLoads,
  calendar.getDay,
  calendar.getDayChanges,
  calendar.listFreeSlots,
  calendar.getDayRevisions,
  slotHold.placeHold,
  slotHold.moveHold,
  slotHold.renewHold,
  slotHold.releaseHold,
  slotHold.loosenHolds,
  slotHold.releaseAllHolds,
  appointment.bookAppointment,
  appointment.getAppointment,
  appointment.editAppointment,
  appointment.changeStatus,
  appointment.placeInVisit,
  appointment.getAppointmentHistory,
  occupancy.getOccupancy,
  occupancy.getOccupancyHistory,
  settings.getCalendarSettings,
  settings.saveCalendarSettings,
  settings.getVisitIntervalEffect,
] as const;
