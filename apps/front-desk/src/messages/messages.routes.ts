import type { Routes } from '@angular/router';
import { allowed } from '../shared/session/guards';
import { MessagesPage } from './messages-page';

export const messagesRoutes: Routes = [
  {
    path: '',
    component: MessagesPage,
    children: [
      { path: '', pathMatch: 'full', redirectTo: 'log' },
      { path: 'log', loadComponent: () => import('./log/message-log').then((m) => m.MessageLog) },
      {
        path: 'outbox',
        data: { provider: 'local' },
        loadComponent: () => import('./log/message-log').then((m) => m.MessageLog),
      },
      {
        path: 'templates',
        canMatch: [allowed('notification.view')],
        loadComponent: () => import('./templates/template-editor').then((m) => m.TemplateEditor),
      },
      {
        path: 'settings',
        canMatch: [allowed('notification.view')],
        loadComponent: () => import('./settings/settings-tab').then((m) => m.SettingsTab),
      },
    ],
  },
];
