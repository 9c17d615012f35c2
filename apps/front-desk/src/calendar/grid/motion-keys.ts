import type { KeyBinding } from '../../shared/ui/keys';
import type { Motion } from '../rules/cell-motion';

const along: readonly (Pick<KeyBinding, 'key' | 'ctrl' | 'alt'> & { motion: Motion })[] = [
  { key: 'ArrowUp', motion: 'up' },
  { key: 'ArrowDown', motion: 'down' },
  { key: 'Home', motion: 'first-slot' },
  { key: 'End', motion: 'last-slot' },
  { key: 'Home', ctrl: true, motion: 'first-cell' },
  { key: 'End', ctrl: true, motion: 'last-cell' },
  { key: 'PageUp', motion: 'hour-up' },
  { key: 'PageDown', motion: 'hour-down' },
  { key: 'PageUp', alt: true, motion: 'previous-page' },
  { key: 'PageDown', alt: true, motion: 'next-page' },
];

function isRightToLeft(): boolean {
  return document.documentElement.dir === 'rtl';
}

/** The arrow that points along the reading direction leads to the next column. */
export function acrossOf(key: 'ArrowLeft' | 'ArrowRight'): 'next-column' | 'previous-column' {
  return (key === 'ArrowRight') === isRightToLeft() ? 'previous-column' : 'next-column';
}

/** The keys that move on the grid, for whoever moves: the focus or an appointment in the hand. */
export function motionKeys(move: (motion: Motion) => void, when?: () => boolean): KeyBinding[] {
  const vertical = along.map(({ motion, ...press }): KeyBinding => ({
    ...press,
    label: `day-keys.${motion}`,
    when,
    run: () => move(motion),
  }));
  const across = (['ArrowLeft', 'ArrowRight'] as const).map((key): KeyBinding => ({
    key,
    label: 'day-keys.across',
    when,
    run: () => move(acrossOf(key)),
  }));
  return [...across, ...vertical];
}
