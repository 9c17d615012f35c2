import type * as scheduling from '@anteroom/contracts-scheduling';
import { endpoint } from './endpoint';

/** What the occupancy board reads besides the day. The recount is for those who check the board, people or programs. */
export const occupancyRoutes = {
  getOccupancy: endpoint<typeof scheduling.getOccupancy>('GET', '/branches/:branchId/occupancy/:date'),
  getOccupancyHistory: endpoint<typeof scheduling.getOccupancyHistory>('GET', '/branches/:branchId/occupancy-history'),
};
