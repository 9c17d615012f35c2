import type { Routes } from '@angular/router';
import { allowed, signedIn, signedOut } from './shared/session/guards';
import { wordsOf } from './shared/words/feature-words';
import { Shell } from './shell/shell';

/** The window is an outlet of its own, so that the day stays mounted, live and scrolled behind it. */
export const appRoutes: Routes = [
  {
    path: 'sign-in',
    canMatch: [signedOut],
    resolve: { words: wordsOf('sign-in') },
    loadComponent: () => import('./sign-in/sign-in-page').then((m) => m.SignInPage),
  },
  {
    path: '',
    component: Shell,
    canActivate: [signedIn],
    children: [
      { path: '', pathMatch: 'full', redirectTo: 'day' },
      {
        path: 'day',
        data: { preload: true },
        loadChildren: () => import('./calendar/calendar.routes').then((m) => m.calendarRoutes),
      },
      {
        path: 'payments',
        canMatch: [allowed('register.view')],
        resolve: { words: wordsOf('checkout') },
        loadChildren: () => import('./checkout/checkout.routes').then((m) => m.checkoutRoutes),
      },
      {
        path: 'occupancy',
        canMatch: [allowed('occupancy.view')],
        resolve: { words: wordsOf('occupancy') },
        loadChildren: () => import('./occupancy/occupancy.routes').then((m) => m.occupancyRoutes),
      },
      {
        path: '',
        outlet: 'window',
        data: { preload: true },
        loadChildren: () => import('./appointment/appointment.routes').then((m) => m.appointmentRoutes),
      },
      {
        path: 'inventory',
        canMatch: [allowed('inventory.view')],
        resolve: { words: wordsOf('inventory') },
        loadChildren: () => import('./inventory/inventory.routes').then((m) => m.inventoryRoutes),
      },
      {
        path: 'messages',
        canMatch: [allowed('notification.view')],
        resolve: { words: wordsOf('messages') },
        loadChildren: () => import('./messages/messages.routes').then((m) => m.messagesRoutes),
      },
      {
        path: 'operations',
        canMatch: [allowed('operations.view')],
        resolve: { words: wordsOf('operations') },
        loadChildren: () => import('./operations/operations.routes').then((m) => m.operationsRoutes),
      },
      {
        path: 'settings',
        canMatch: [allowed('settings.edit')],
        resolve: { words: wordsOf('settings') },
        loadChildren: () => import('./settings/settings.routes').then((m) => m.settingsRoutes),
      },
      { path: '**', loadComponent: () => import('./shell/not-found').then((m) => m.NotFound) },
    ],
  },
];
