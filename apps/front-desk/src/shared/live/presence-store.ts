import { DestroyRef, Injectable, computed, inject, signal } from '@angular/core';
import type { Presence } from '@anteroom/contracts-live';
import { SessionStore } from '../session/session-store';
import { Attention } from './attention';
import { LiveConnection } from './live-connection';

/** After this without a sign of life a person counts as away. */
const awayAfterSeconds = 5 * 60;
/** How often the desk says that it is there; the answer is also the connection's pulse. */
const pulseMs = 5_000;

/** Who else has the branch open, and the day they look at. */
@Injectable({ providedIn: 'root' })
export class PresenceStore {
  private readonly live = inject(LiveConnection);
  private readonly session = inject(SessionStore);
  private readonly attention = inject(Attention);
  private readonly everybody = signal<readonly Presence[]>([]);
  private readonly branchId = signal<string | undefined>(undefined);
  private missed = 0;

  /** Colleagues in the branch on screen, without oneself; those who are active come first. */
  readonly users = computed<readonly Presence[]>(() => {
    if (this.branchId() !== this.session.branch()?.id) return [];
    const me = this.session.user()?.id;
    return this.everybody()
      .filter(({ user }) => user.id !== me)
      .sort((one, other) => one.state.localeCompare(other.state) || one.user.name.localeCompare(other.user.name));
  });

  constructor() {
    const news = this.live.presenceChanged.subscribe(({ branchId, users }) => {
      this.branchId.set(branchId);
      this.everybody.set(users);
    });
    const back = this.live.reconnected.subscribe(() => void this.pulse());
    const pulsing = setInterval(() => void this.pulse(), pulseMs);
    inject(DestroyRef).onDestroy(() => {
      news.unsubscribe();
      back.unsubscribe();
      clearInterval(pulsing);
    });
  }

  /** Two pulses without an answer: the line is dead although nobody has hung up, so a new one is taken. */
  private async pulse(): Promise<void> {
    if (!this.live.connected()) return;
    const state = this.attention.idleSeconds() < awayAfterSeconds ? 'active' : 'away';
    try {
      await this.live.send('presence:attention', { state });
      this.missed = 0;
    } catch {
      this.missed += 1;
      if (this.missed >= 2) this.live.renewLink();
    }
  }
}
