import { CdkMenu, CdkMenuItem } from '@angular/cdk/menu';
import { Component, afterNextRender, inject, viewChild } from '@angular/core';
import { TranslocoDirective } from '@jsverse/transloco';
import { Formats } from '../../shared/format/formats';
import { Icon } from '../../shared/ui/icon';
import { appointmentTitle } from '../block/appointment-words';
import { DayLinks } from '../day/day-links';
import { openMenu } from './open-menu';

/** The appointments behind a “+2”; choosing one opens it. */
@Component({
  selector: 'ar-overlap-menu',
  host: { '(keydown.escape)': 'menu.close()' },
  imports: [CdkMenu, CdkMenuItem, Icon, TranslocoDirective],
  template: `
    <div *transloco="let t; prefix: 'over-day.overlap'" cdkMenu class="menu" [attr.aria-label]="t('label')">
      @for (item of items; track item.id) {
        <button type="button" cdkMenuItem class="menu-item" (cdkMenuItemTriggered)="open(item.id)">
          <ar-icon [name]="item.status" [size]="13" />
          <bdi>{{ item.time }}</bdi>
          <span class="ell" dir="auto">{{ item.title ?? t('blank') }}</span>
        </button>
      }
    </div>
  `,
})
export class OverlapMenu {
  protected readonly menu = inject(openMenu);
  private readonly links = inject(DayLinks);
  private readonly formats = inject(Formats);
  private readonly list = viewChild.required(CdkMenu);

  protected readonly items = this.menu.appointments.map((one) => ({
    id: one.id,
    status: one.status,
    time: this.formats.time(one.start),
    title: appointmentTitle(one),
  }));

  constructor() {
    afterNextRender(() => this.list().focusFirstItem('keyboard'));
  }

  protected open(id: string): void {
    this.menu.close();
    this.links.open(id);
  }
}
