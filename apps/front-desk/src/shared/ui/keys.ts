import { DOCUMENT, DestroyRef, Injectable, computed, inject, signal } from '@angular/core';
import { commitField } from './commit-field';
import { Preferences } from '../session/preferences';
import { type KeyChoice, isPress } from './key-press';

/** One shortcut: which keys, and what they do. */
export interface KeyBinding extends KeyChoice {
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
  private begun: { readonly key: string; readonly at: number } | undefined;

  /** Every shortcut that is listened for now. */
  readonly heard = computed<readonly KeyBinding[]>(() => visible(this.layers()).flatMap((layer) => layer.bindings));
  /** Those for the key map. */
  readonly active = computed(() => this.heard().filter((binding) => !binding.unlisted));

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
    const begun = this.begun && event.timeStamp - this.begun.at < chordMs ? this.begun.key : undefined;
    this.begun = undefined;
    const second = bindings.find((one) => isSecond(one, event) && one.key === begun);
    const first = bindings.find((one) => isPress(event, one) && works(one));
    if (second && works(second)) this.run(second, event);
    else if (first?.then === undefined) this.run(first, event);
    else this.begun = { key: first.key, at: event.timeStamp };
  }

  private run(binding: KeyBinding | undefined, event: KeyboardEvent): void {
    if (!binding) return;
    event.preventDefault();
    if (binding.inText && binding.key !== 'Escape') commitField(this.page);
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

function isSecond({ then }: KeyBinding, event: KeyboardEvent): boolean {
  return then !== undefined && isPress(event, { key: then });
}

function isSingleCharacter(binding: KeyBinding): boolean {
  return !binding.ctrl && !binding.alt && binding.key.length === 1;
}

const textTypes = /^(text|search|email|password|tel|url|number|date|time|datetime-local|month|week)$/;

/** Where letters belong to the field, or to a menu's type-ahead. */
function takesText(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  if (target instanceof HTMLInputElement) return textTypes.test(target.type);
  return target.isContentEditable || target.closest('textarea, select, [role="menu"], [role="listbox"]') !== null;
}
