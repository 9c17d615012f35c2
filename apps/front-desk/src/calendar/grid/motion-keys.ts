import type { KeyBinding } from '../../shared/ui/keys';
import type { Motion } from '../rules/cell-motion';

const along: readonly (Pick<KeyBinding, 'code' | 'ctrl' | 'alt'> & { motion: Motion })[] = [
  { code: 'ArrowUp', motion: 'up' },
  { code: 'ArrowDown', motion: 'down' },
  { code: 'Home', motion: 'first-slot' },
  { code: 'End', motion: 'last-slot' },
  { code: 'Home', ctrl: true, motion: 'first-cell' },
  { code: 'End', ctrl: true, motion: 'last-cell' },
  { code: 'PageUp', motion: 'hour-up' },
  { code: 'PageDown', motion: 'hour-down' },
  { code: 'PageUp', alt: true, motion: 'previous-page' },
  { code: 'PageDown', alt: true, motion: 'next-page' },
];

function isRightToLeft(): boolean {
  return document.documentElement.dir === 'rtl';
}

/** The arrow that points along the reading direction leads to the next column. */
export function acrossOf(code: 'ArrowLeft' | 'ArrowRight'): 'next-column' | 'previous-column' {
  return (code === 'ArrowRight') === isRightToLeft() ? 'previous-column' : 'next-column';
}

/** The keys that move on the grid, for whoever moves: the focus or an appointment in the hand. */
export function motionKeys(move: (motion: Motion) => void, when?: () => boolean): KeyBinding[] {
  const vertical = along.map(({ motion, ...key }): KeyBinding => ({
    ...key,
    label: `day-keys.${motion}`,
    when,
    run: () => move(motion),
  }));
  const across = (['ArrowLeft', 'ArrowRight'] as const).map((code): KeyBinding => ({
    code,
    label: 'day-keys.across',
    when,
    run: () => move(acrossOf(code)),
  }));
  return [...across, ...vertical];
}
