import { type KeyChoice, isPress } from './key-press';

/** A press as Chromium tells it: what the layout types, and where the key is. */
type Press = readonly [code: string, key: string, more?: KeyboardEventInit];

const shift = { shiftKey: true };
const alt = { altKey: true };
const ctrl = { ctrlKey: true };
const altGr = { ctrlKey: true, altKey: true, modifierAltGraph: true };

function takes(choice: KeyChoice, [code, key, more]: Press): boolean {
  return isPress(new KeyboardEvent('keydown', { code, key, ...more }), choice);
}

const undo = { key: 'Z', ctrl: true };
const redo = { key: 'Z', ctrl: true, shift: true };

describe('CAL-8: which keys a shortcut takes', () => {
  it.each<[string, Press, Press]>([
    ['American', ['KeyZ', 'z', ctrl], ['KeyY', 'y', ctrl]],
    ['German', ['KeyY', 'z', ctrl], ['KeyZ', 'y', ctrl]],
    ['French', ['KeyW', 'z', ctrl], ['KeyZ', 'w', ctrl]],
    ['Russian', ['KeyZ', 'я', ctrl], ['KeyY', 'н', ctrl]],
    ['Arabic', ['KeyZ', 'ئ', ctrl], ['KeyY', 'غ', ctrl]],
    ['Greek', ['KeyZ', 'ζ', ctrl], ['KeyY', 'υ', ctrl]],
  ])('undo is the key with Z on the %s board, and no other', (_board, printed, other) => {
    expect([takes(undo, printed), takes(undo, other)]).toEqual([true, false]);
  });

  it('Shift is told apart, and Command is Control on a Mac', () => {
    expect(takes(redo, ['KeyY', 'Z', { ...ctrl, ...shift }])).toBe(true);
    expect(takes(undo, ['KeyY', 'Z', { ...ctrl, ...shift }])).toBe(false);
    expect(takes(undo, ['KeyZ', 'z', { metaKey: true }])).toBe(true);
  });

  it('a letter of an Arabic key with two, and a capital by the lock key, are read', () => {
    expect(takes({ key: 'B' }, ['KeyB', 'لا'])).toBe(true);
    expect(takes({ key: 'N' }, ['KeyN', 'N'])).toBe(true);
  });

  it.each<[string, Press]>([
    ['American', ['Digit3', '3']],
    ['French', ['Digit3', '"']],
    ['French, with Shift', ['Digit3', '3', shift]],
    ['Czech', ['Digit3', 'š']],
    ['Arabic', ['Digit3', '٣']],
    ['number block', ['Numpad3', '3']],
  ])('3 is the key with 3 on it: %s', (_board, press) => {
    expect(takes({ key: '3' }, press)).toBe(true);
  });

  it('Alt and a digit is the row of digits on every board, and never a character typed by its number', () => {
    const zone = { key: '3', alt: true };
    expect(takes(zone, ['Digit3', '"', alt])).toBe(true);
    expect(takes(zone, ['Digit3', '£', alt])).toBe(true);
    expect(takes({ key: '3' }, ['Digit3', '3', alt])).toBe(false);
    expect(takes(zone, ['Numpad3', '3', alt])).toBe(false);
  });

  it.each<[string, string, Press]>([
    ['[', 'American', ['BracketLeft', '[']],
    ['{', 'American', ['BracketLeft', '{', shift]],
    ['[', 'German', ['Digit8', '[', altGr]],
    ['[', 'German on a Mac', ['Digit5', '[', alt]],
    ['[', 'Russian', ['BracketLeft', 'х']],
    ['{', 'Russian', ['BracketLeft', 'Х', shift]],
    ['?', 'American', ['Slash', '?', shift]],
    ['?', 'German', ['Minus', '?', shift]],
    ['?', 'French', ['KeyM', '?', shift]],
  ])('%s is read where it is typed: %s', (key, _board, press) => {
    expect(takes({ key }, press)).toBe(true);
  });

  it('a character typed with Shift or AltGr is not the digit of its key', () => {
    expect(takes({ key: '8' }, ['Digit8', '[', altGr])).toBe(false);
    expect(takes({ key: '7' }, ['Digit7', '/', shift])).toBe(false);
    expect(takes({ key: '[' }, ['BracketLeft', '[', alt])).toBe(false);
    expect(takes({ key: '[' }, ['BracketLeft', 'ü'])).toBe(false);
  });

  it('zooms with what stands on the key: Ctrl and -, on the French row of digits too', () => {
    expect(takes({ key: '-', ctrl: true }, ['Digit6', '-', ctrl])).toBe(true);
    expect(takes({ key: '+', ctrl: true }, ['NumpadAdd', '+', ctrl])).toBe(true);
    expect(takes({ key: '+', ctrl: true }, ['Equal', '+', { ...ctrl, ...shift }])).toBe(true);
  });

  it('named keys ask for exactly their modifiers', () => {
    expect(takes({ key: 'ArrowUp' }, ['ArrowUp', 'ArrowUp'])).toBe(true);
    expect(takes({ key: 'ArrowUp' }, ['ArrowUp', 'ArrowUp', shift])).toBe(false);
    expect(takes({ key: 'Space' }, ['Space', ' '])).toBe(true);
  });
});
