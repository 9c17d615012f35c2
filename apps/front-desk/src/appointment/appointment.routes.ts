import type { Routes } from '@angular/router';

/** What the auxiliary outlet `window` shows over any view: a new booking, or an appointment that exists. */
export const appointmentRoutes: Routes = [
  { path: 'new', loadComponent: () => import('./window/appointment-window').then((m) => m.AppointmentWindow) },
  { path: 'visit/:id', loadComponent: () => import('./window/appointment-window').then((m) => m.AppointmentWindow) },
];
