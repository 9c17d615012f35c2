import { Component, computed, inject } from '@angular/core';
import { RouterLink, RouterLinkActive } from '@angular/router';
import { TranslocoDirective } from '@jsverse/transloco';
import { SessionStore } from '../../shared/session/session-store';
import { Icon } from '../../shared/ui/icon';
import { SectionBadgePlace } from '../../shared/ui/section-badge';
import { Tooltip } from '../../shared/ui/tooltip';
import { sections } from './sections';

/** The sections of the product. */
@Component({
  selector: 'ar-rail',
  imports: [RouterLink, RouterLinkActive, TranslocoDirective, Icon, SectionBadgePlace, Tooltip],
  template: `<nav *transloco="let t" [attr.aria-label]="t('shell.main')">
    @for (section of sections(); track section.path) {
      <a
        routerLinkActive="on"
        ariaCurrentWhenActive="page"
        [class.foot]="section.isAtFoot"
        [routerLink]="section.path"
        [arTooltip]="t(section.label)"
      >
        <ar-icon [name]="section.icon" [size]="19" />
        <span class="sr-only">{{ t(section.label) }}</span>
        <ng-container [arSectionBadge]="section.path" />
      </a>
    }
  </nav>`,
  styleUrl: './rail.css',
})
export class Rail {
  private readonly session = inject(SessionStore);
  /** Those that the person may open. */
  protected readonly sections = computed(() => sections.filter(({ right }) => this.session.can(right)));
}
