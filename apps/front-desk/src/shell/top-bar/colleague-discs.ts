import { Component, computed, inject } from '@angular/core';
import type { Presence } from '@anteroom/contracts-live';
import { TranslocoDirective, TranslocoService } from '@jsverse/transloco';
import { Formats } from '../../shared/format/formats';
import { LiveConnection } from '../../shared/live/live-connection';
import { PresenceStore } from '../../shared/live/presence-store';
import { Disc } from '../../shared/ui/disc';
import { Tooltip } from '../../shared/ui/tooltip';

const shownAtMost = 5;

/** Who else is at work in the branch. Faded while nobody knows. */
@Component({
  selector: 'ar-colleague-discs',
  imports: [Disc, Tooltip, TranslocoDirective],
  template: `<ng-container *transloco="let t">
    @if (shown().length > 0) {
      <ul [attr.aria-label]="t('shell.presence.label')" [class.faded]="!live.connected()">
        @for (one of shown(); track one.user.id) {
          <li [arTooltip]="describe(one)">
            <ar-disc [name]="one.user.name" [colour]="one.user.colour" [presence]="one.state" />
            <span class="sr-only">{{ describe(one) }}</span>
          </li>
        }
        @if (more(); as n) {
          <li class="more">
            <span aria-hidden="true">+{{ n }}</span
            ><span class="sr-only">{{ t('shell.presence.more', { n }) }}</span>
          </li>
        }
      </ul>
    }
  </ng-container>`,
  styles: `
    ul {
      display: flex;
      gap: 5px;
      align-items: center;
    }
    .faded {
      opacity: 0.5;
    }
    .more {
      font-size: var(--t-12);
      font-weight: 600;
      color: var(--ink3);
    }
    @media (max-width: 720px) {
      :host {
        display: none;
      }
    }
  `,
})
export class ColleagueDiscs {
  protected readonly live = inject(LiveConnection);
  private readonly presence = inject(PresenceStore);
  private readonly words = inject(TranslocoService);
  private readonly formats = inject(Formats);

  protected readonly shown = computed(() => this.presence.users().slice(0, shownAtMost));
  protected readonly more = computed(() => Math.max(0, this.presence.users().length - shownAtMost));

  protected describe({ user, state, date }: Presence): string {
    const day = date ? this.formats.date(date, 'short') : 'none';
    return this.words.translate('shell.presence.person', { name: user.name, state, date: day });
  }
}
