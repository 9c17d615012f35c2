import { DOCUMENT, DestroyRef, Injectable, computed, inject, signal } from '@angular/core';
import { Preferences } from '../session/preferences';

/** One shortcut. Letters are physical keys (`KeyN`), so that they work on every layout; `?` and `/` go by what is typed. */
export interface KeyBinding {
  /** `KeyboardEvent.code`, or `key:?` for a character. */
  readonly code: string;
  readonly ctrl?: boolean;
  readonly shift?: boolean;
  readonly alt?: boolean;
  /** A second key, pressed soon after the first one: `G`, then `S`. */
  readonly then?: string;
  /** What it does: a key of the language files. */
  readonly label: string;
  /** Shown in the status bar, with other words on the keys where one hint stands for several shortcuts. */
  readonly hint?: { readonly label: string; readonly keys?: readonly string[] };
  /** Works while somebody types, too. */
  readonly inText?: boolean;
  /** Not in the key map: a second way to something that is there. */
  readonly unlisted?: boolean;
  readonly when?: () => boolean;
  readonly run: (event: KeyboardEvent) => void;
}

/** How soon the second key of two follows. */
const chordMs = 1_500;

interface Layer {
  readonly bindings: readonly KeyBinding[];
  /** Hides every layer below it. */
  readonly exclusive: boolean;
}

/** The keyboard of the whole screen: features add layers, the last one is asked first. */
@Injectable({ providedIn: 'root' })
export class Keys {
  private readonly preferences = inject(Preferences);
  private readonly page = inject(DOCUMENT);
  private readonly layers = signal<readonly Layer[]>([]);
  /** The first key of two. */
  private begun: { readonly code: string; readonly at: number } | undefined;

  /** Every shortcut that works now, for the key map. */
  readonly active = computed<readonly KeyBinding[]>(() =>
    visible(this.layers())
      .flatMap((layer) => layer.bindings)
      .filter((binding) => !binding.unlisted),
  );

  constructor() {
    const listen = (event: KeyboardEvent) => this.dispatch(event);
    this.page.addEventListener('keydown', listen);
    inject(DestroyRef).onDestroy(() => this.page.removeEventListener('keydown', listen));
  }

  /** Adds shortcuts for the life of the injection context it is called in. */
  bind(bindings: readonly KeyBinding[]): void {
    const remove = this.add({ bindings, exclusive: false });
    inject(DestroyRef).onDestroy(remove);
  }

  /** Shortcuts of a mode or a dialog: the ones below are silent until the returned function is called. */
  capture(bindings: readonly KeyBinding[]): () => void {
    return this.add({ bindings, exclusive: true });
  }

  private add(layer: Layer): () => void {
    this.layers.update((layers) => [...layers, layer]);
    return () => this.layers.update((layers) => layers.filter((one) => one !== layer));
  }

  private dispatch(event: KeyboardEvent): void {
    if (event.defaultPrevented || event.isComposing) return;
    const works = (one: KeyBinding) => this.allowed(one, event) && (one.when?.() ?? true);
    const bindings = visible(this.layers()).flatMap((layer) => [...layer.bindings].reverse());
    const begun = this.begun && event.timeStamp - this.begun.at < chordMs ? this.begun.code : undefined;
    this.begun = undefined;
    const second = bindings.find((one) => one.then === event.code && one.code === begun && !isModified(event));
    const first = bindings.find((one) => matches(one, event) && works(one));
    if (second && works(second)) this.run(second, event);
    else if (first?.then === undefined) this.run(first, event);
    else this.begun = { code: first.code, at: event.timeStamp };
  }

  private run(binding: KeyBinding | undefined, event: KeyboardEvent): void {
    if (!binding) return;
    event.preventDefault();
    binding.run(event);
  }

  private allowed(binding: KeyBinding, event: KeyboardEvent): boolean {
    if (binding.inText) return true;
    if (takesText(event.target)) return false;
    return this.preferences.singleKeys() === 'on' || !isSingleCharacter(binding);
  }
}

/** From the top down to the first exclusive layer. */
function visible(layers: readonly Layer[]): readonly Layer[] {
  const top = layers.findLastIndex((layer) => layer.exclusive);
  return layers.slice(Math.max(top, 0)).reverse();
}

function matches(binding: KeyBinding, event: KeyboardEvent): boolean {
  if (binding.code.startsWith('key:')) return event.key === binding.code.slice(4) && !event.ctrlKey && !event.metaKey;
  return (
    binding.code === event.code &&
    Boolean(binding.ctrl) === (event.ctrlKey || event.metaKey) &&
    Boolean(binding.shift) === event.shiftKey &&
    Boolean(binding.alt) === event.altKey
  );
}

function isModified(event: KeyboardEvent): boolean {
  return event.ctrlKey || event.metaKey || event.altKey;
}

function isSingleCharacter(binding: KeyBinding): boolean {
  return !binding.ctrl && !binding.alt && /^(Key|Digit|key:)/.test(binding.code);
}

const textTypes = /^(text|search|email|password|tel|url|number|date|time|datetime-local|month|week)$/;

/** Where letters belong to the field, or to a menu's type-ahead. */
function takesText(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  if (target instanceof HTMLInputElement) return textTypes.test(target.type);
  return target.isContentEditable || target.closest('textarea, select, [role="menu"], [role="listbox"]') !== null;
}
