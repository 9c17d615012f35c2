import type { Routes } from '@angular/router';

export const checkoutRoutes: Routes = [
  { path: '', loadComponent: () => import('./registers/payments-page').then((m) => m.PaymentsPage) },
];
