/** Which keys a shortcut takes: what is printed on the key, and the modifiers held with it. */
export interface KeyChoice {
  /**
   * What is printed on it: a Latin capital (`N`), a digit, a character (`[`, `?`, `+`), or the name that
   * `KeyboardEvent.key` gives a key without a character (`Escape`, `ArrowUp`, `F6`); the long key is `Space`.
   */
  readonly key: string;
  readonly ctrl?: boolean;
  readonly shift?: boolean;
  readonly alt?: boolean;
}

/** Keys without a letter of Latin script type by where they are, as on an American keyboard: plain, with Shift. */
const places: Readonly<Record<string, readonly [plain: string, shifted: string]>> = {
  BracketLeft: ['[', '{'],
  BracketRight: [']', '}'],
};

/** Letters that are not Latin: Cyrillic, Greek, Arabic, Hebrew; Arabic has keys of two letters. */
const otherLetters = /^(?!.*\p{Script=Latin})[\p{L}\p{M}]+$/u;

/** Whether the event is a press of exactly these keys, on whatever layout. */
export function isPress(event: KeyboardEvent, choice: KeyChoice): boolean {
  return isKey(event, choice.key) && areModifiers(event, choice);
}

/** What is printed on the key, in capitals; on a layout without Latin letters, what an American keyboard has there. */
function printedOn(event: KeyboardEvent): string {
  if (event.key === ' ') return 'Space';
  if (!otherLetters.test(event.key)) return event.key.length === 1 ? event.key.toUpperCase() : event.key;
  const letter = /^Key([A-Z])$/.exec(event.code)?.[1];
  return letter ?? places[event.code]?.[event.shiftKey ? 1 : 0] ?? event.key;
}

function isKey(event: KeyboardEvent, key: string): boolean {
  if (/^\d$/.test(key)) return event.key === key ? !isCharacterCode(event) : isDigitKey(event, key);
  return printedOn(event) === key;
}

/** The row of digits has them printed on it also where Shift types them (French, Czech). */
function isDigitKey(event: KeyboardEvent, digit: string): boolean {
  return event.code === `Digit${digit}` && !event.shiftKey && !event.getModifierState('AltGraph');
}

/** Alt and digits of the number block type a character by its number. */
function isCharacterCode(event: KeyboardEvent): boolean {
  return event.altKey && event.code.startsWith('Numpad');
}

function areModifiers(event: KeyboardEvent, choice: KeyChoice): boolean {
  const held = isTyped(event, choice.key) ? besides(event) : heldWith(event);
  const shift = isPlaced(event) || isTyped(event, choice.key) ? choice.shift : held.shift;
  return isSame(held.ctrl, choice.ctrl) && isSame(held.alt, choice.alt) && isSame(shift, choice.shift);
}

function heldWith({ ctrlKey, metaKey, altKey, shiftKey }: KeyboardEvent) {
  return { ctrl: ctrlKey || metaKey, alt: altKey, shift: shiftKey };
}

/** AltGr and Option are part of a character that is typed with them, and no modifiers of it. */
function besides(event: KeyboardEvent) {
  const held = heldWith(event);
  if (event.getModifierState('AltGraph')) return { ...held, ctrl: false, alt: false };
  const usesOption = !/\d/.test(event.key) && !isPlain(event.code, event.key);
  return { ...held, alt: held.alt && !usesOption };
}

function isSame(held: boolean | undefined, asked: boolean | undefined): boolean {
  return Boolean(held) === Boolean(asked);
}

/** Shift is part of a character that is typed. */
function isTyped(event: KeyboardEvent, key: string): boolean {
  return isCharacter(key) && event.key === key;
}

/** Neither a letter nor a named key. */
function isCharacter(key: string): boolean {
  return key.length === 1 && !/[A-Z]/.test(key);
}

/** Whether an American keyboard has the character there, so that Alt was no part of typing it. */
function isPlain(code: string, key: string): boolean {
  return places[code]?.includes(key) ?? false;
}

/** A character by place: Shift has already chosen which of the two. */
function isPlaced(event: KeyboardEvent): boolean {
  return event.code in places && otherLetters.test(event.key);
}
