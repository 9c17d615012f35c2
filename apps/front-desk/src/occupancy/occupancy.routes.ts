import type { Routes } from '@angular/router';

/** The live board, mounted by the shell under `/occupancy`. */
export const occupancyRoutes: Routes = [
  { path: '', loadComponent: () => import('./page/occupancy-page').then((m) => m.OccupancyPage) },
];
