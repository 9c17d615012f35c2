import type { Right } from '@anteroom/contracts-shared';
import type { IconName } from '../../shared/ui/icon-shapes';

/** A section of the product as the rail shows it; it is listed once there is a screen behind it. */
export interface Section {
  readonly path: string;
  readonly right: Right;
  readonly icon: IconName;
  /** A key of the language files. */
  readonly label: string;
}

export const sections: readonly Section[] = [
  { path: '/day', right: 'calendar.view', icon: 'calendar', label: 'shell.day' },
  { path: '/payments', right: 'register.view', icon: 'wallet', label: 'shell.payments' },
  { path: '/inventory', right: 'inventory.view', icon: 'stock', label: 'shell.inventory' },
  { path: '/occupancy', right: 'occupancy.view', icon: 'chart', label: 'shell.occupancy' },
  { path: '/messages', right: 'notification.view', icon: 'mail', label: 'shell.messages' },
  { path: '/operations', right: 'operations.view', icon: 'pulse', label: 'shell.operations' },
];
