import type { Right } from '@anteroom/contracts-shared';
import type { IconName } from '../../shared/ui/icon-shapes';

/** A section of the product as the rail shows it; it is listed once there is a screen behind it. */
export interface Section {
  readonly path: string;
  readonly right: Right;
  readonly icon: IconName;
  /** A key of the language files. */
  readonly label: string;
  /** The key after G that goes there. */
  readonly goKey?: string;
  readonly isAtFoot?: true;
}

export const sections: readonly Section[] = [
  { path: '/day', right: 'calendar.view', icon: 'calendar', label: 'shell.day', goKey: 'D' },
  { path: '/payments', right: 'register.view', icon: 'wallet', label: 'shell.payments', goKey: 'P' },
  {
    path: '/inventory',
    right: 'inventory.view',
    icon: 'stock',
    label: 'shell.inventory',
    goKey: 'I',
  },
  { path: '/occupancy', right: 'occupancy.view', icon: 'chart', label: 'shell.occupancy', goKey: 'O' },
  { path: '/messages', right: 'notification.view', icon: 'mail', label: 'shell.messages' },
  { path: '/operations', right: 'operations.view', icon: 'pulse', label: 'shell.operations' },
  {
    path: '/settings',
    right: 'settings.edit',
    icon: 'settings',
    label: 'shell.settings',
    goKey: 'S',
    isAtFoot: true,
  },
];
