import type { Routes } from '@angular/router';

/** The day view, mounted by the shell under `/day`: `/day/2026-11-24`, and `/day` for today. */
export const calendarRoutes: Routes = [
  { path: '', pathMatch: 'full', loadComponent: () => import('./day/today-redirect').then((m) => m.TodayRedirect) },
  { path: ':date', loadComponent: () => import('./day/day-page').then((m) => m.DayPage) },
];
