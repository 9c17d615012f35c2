import { Injectable, inject } from '@angular/core';
import { SessionStore } from './session-store';

/** A draft is kept for a day. */
const lifetimeMs = 24 * 60 * 60 * 1000;
const prefix = 'anteroom.draft';

interface KeptDraft {
  readonly keptAt: number;
  readonly value: unknown;
}

/**
 * What was typed and not saved. Kept per person in the tab's session storage, so that a reload or a lost session
 * loses nothing, the next person at a shared desk sees nothing, and no client's name stays on the desk's disk.
 */
@Injectable({ providedIn: 'root' })
export class Drafts {
  private readonly session = inject(SessionStore);
  private owner: string | undefined;

  keep(key: string, value: unknown): void {
    const draft: KeptDraft = { keptAt: Date.now(), value };
    const address = this.addressOf(key);
    if (address) sessionStorage.setItem(address, JSON.stringify(draft));
  }

  /** What was kept under the key, in the shape it was kept in; `otherwise` when there is nothing. */
  find<T>(key: string, otherwise?: T): T | undefined {
    const address = this.addressOf(key);
    const text = address && sessionStorage.getItem(address);
    if (!text) return otherwise;
    const draft = JSON.parse(text) as KeptDraft;
    if (Date.now() - draft.keptAt < lifetimeMs) return draft.value as T;
    this.drop(key);
    return otherwise;
  }

  drop(key: string): void {
    const address = this.addressOf(key);
    if (address) sessionStorage.removeItem(address);
  }

  /** A window that closes because the session ended still keeps its draft for the person who typed it. */
  private addressOf(key: string): string | undefined {
    this.owner = this.session.user()?.id ?? this.owner;
    return this.owner && `${prefix}.${this.owner}.${key}`;
  }
}
