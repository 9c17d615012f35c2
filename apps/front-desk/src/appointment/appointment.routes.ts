import type { Routes } from '@angular/router';
import { withWords } from '../shared/words/feature-words';

const loadWindow = () => import('./window/appointment-window').then((m) => m.AppointmentWindow);

/** What the auxiliary outlet `window` shows over any view: a new booking, or an appointment that exists. */
export const appointmentRoutes: Routes = [
  { path: 'new', loadComponent: withWords('appointment', loadWindow) },
  { path: 'visit/:id', loadComponent: withWords('appointment', loadWindow) },
];
