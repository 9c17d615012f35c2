import type { IconName } from '../../shared/ui/icon-shapes';

/** A section of the product as the rail shows it; it is listed once there is a screen behind it. */
export interface Section {
  readonly path: string;
  readonly icon: IconName;
  /** A key of the language files. */
  readonly label: string;
}

export const sections: readonly Section[] = [{ path: '/day', icon: 'calendar', label: 'shell.day' }];
