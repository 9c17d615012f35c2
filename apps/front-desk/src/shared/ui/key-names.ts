import type { KeyBinding } from './keys';

const names: Readonly<Record<string, string>> = {
  Escape: 'Esc',
  ArrowUp: '↑',
  ArrowDown: '↓',
  ArrowLeft: '←',
  ArrowRight: '→',
  PageUp: 'PgUp',
  PageDown: 'PgDn',
};

/** What stands on the keys of a shortcut, modifiers first. */
export function keyNames(binding: Pick<KeyBinding, 'key' | 'ctrl' | 'shift' | 'alt' | 'then'>): readonly string[] {
  return [
    ...(binding.ctrl ? ['Ctrl'] : []),
    ...(binding.alt ? ['Alt'] : []),
    ...(binding.shift ? ['Shift'] : []),
    keyName(binding.key),
    ...(binding.then === undefined ? [] : [keyName(binding.then)]),
  ];
}

function keyName(key: string): string {
  return names[key] ?? key;
}
