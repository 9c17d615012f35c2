import type { KeyBinding } from './keys';

const names: Readonly<Record<string, string>> = {
  Escape: 'Esc',
  ArrowUp: '↑',
  ArrowDown: '↓',
  ArrowLeft: '←',
  ArrowRight: '→',
  PageUp: 'PgUp',
  PageDown: 'PgDn',
  BracketLeft: '[',
  BracketRight: ']',
  Slash: '/',
  Minus: '-',
  Equal: '+',
  Space: 'Space',
};

/** What stands on the keys of a shortcut, modifiers first. */
export function keyNames(binding: Pick<KeyBinding, 'code' | 'ctrl' | 'shift' | 'alt' | 'then'>): readonly string[] {
  return [
    ...(binding.ctrl ? ['Ctrl'] : []),
    ...(binding.alt ? ['Alt'] : []),
    ...(binding.shift ? ['Shift'] : []),
    keyName(binding.code),
    ...(binding.then === undefined ? [] : [keyName(binding.then)]),
  ];
}

function keyName(code: string): string {
  return names[code] ?? code.replace(/^(key:|Key|Digit|Numpad)/, '');
}
