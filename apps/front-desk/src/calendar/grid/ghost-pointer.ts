import { Injectable, computed, inject, signal } from '@angular/core';
import { SessionStore } from '../../shared/session/session-store';
import { OpenDay } from '../day/open-day';
import { ViewOptions } from '../day/view-options';
import { type Ghost, type GhostRules, ghostAt, stretchedGhost } from '../rules/free-ghost';

/** What a booking lasts when nothing else is known, in minutes. */
const usualMinutes = 30;

/** The new booking that the pointer hovers over, or draws. */
@Injectable()
export class GhostPointer {
  private readonly day = inject(OpenDay);
  private readonly options = inject(ViewOptions);
  private readonly session = inject(SessionStore);
  private readonly hovered = signal<Ghost | undefined>(undefined, { equal: isSameGhost });

  readonly ghost = this.hovered.asReadonly();
  private readonly rules = computed<GhostRules>(() => ({
    step: this.options.step(),
    usualMinutes,
    outsideHours: this.session.can('appointment.outside-hours') ? 'may' : 'may-not',
  }));

  /** What a booking begun there would be; undefined where none can be begun. */
  at(memberId: string, minute: number): Ghost | undefined {
    const plan = this.day.plan();
    if (!plan || this.day.readOnly() || !this.session.can('appointment.create')) return undefined;
    return ghostAt(plan, memberId, minute, this.rules());
  }

  hover(memberId: string, minute: number): void {
    this.hovered.set(this.at(memberId, minute));
  }

  stretch(from: Ghost, minute: number): void {
    const plan = this.day.plan();
    if (plan) this.hovered.set(stretchedGhost(plan, from, minute, this.rules()));
  }

  leave(): void {
    this.hovered.set(undefined);
  }
}

function isSameGhost(a: Ghost | undefined, b: Ghost | undefined): boolean {
  return a?.memberId === b?.memberId && a?.start === b?.start && a?.end === b?.end;
}
