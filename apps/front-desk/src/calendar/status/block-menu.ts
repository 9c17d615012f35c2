import { CdkMenu, CdkMenuItem } from '@angular/cdk/menu';
import { Component, afterNextRender, computed, inject, viewChild } from '@angular/core';
import { TranslocoDirective } from '@jsverse/transloco';
import type { AttendanceStatus } from '@anteroom/contracts-scheduling';
import type { DayAppointment } from '../../shared/live/day-picture';
import { Icon } from '../../shared/ui/icon';
import { isPress } from '../../shared/ui/key-press';
import { DayLinks } from '../day/day-links';
import { EditPermission } from '../moves/edit-permission';
import { PickedUp } from '../moves/picked-up';
import { attendanceStatuses } from '../rules/statuses';
import { openMenu } from './open-menu';
import { ChangeAttendance } from './change-attendance';
import { StatusRules } from './status-rules';

/** Statuses with their keys, and what else can be done with an appointment. What cannot be chosen says why. */
@Component({
  selector: 'ar-block-menu',
  imports: [CdkMenu, CdkMenuItem, Icon, TranslocoDirective],
  templateUrl: './block-menu.html',
  host: { '(keydown)': 'keyed($event)' },
  styles:
    '.mark { display: grid; place-items: center; inline-size: 20px; block-size: 18px; color: var(--x); background: var(--t); border-inline-start: 3px solid var(--e); border-radius: 5px; }',
})
export class BlockMenu {
  private readonly menu = inject(openMenu);
  private readonly links = inject(DayLinks);
  private readonly rules = inject(StatusRules);
  private readonly changing = inject(ChangeAttendance);
  private readonly pickedUp = inject(PickedUp);
  private readonly permission = inject(EditPermission);
  private readonly list = viewChild.required(CdkMenu);

  protected readonly appointment = this.menu.appointments[0] as DayAppointment;
  protected readonly statuses = computed(() =>
    attendanceStatuses.map((status, index) => ({
      status,
      key: String(index + 1),
      choice: this.rules.choice(this.appointment, status),
    })),
  );
  protected readonly moveReason = this.permission.reasonAgainst(this.appointment);

  constructor() {
    afterNextRender(() => this.list().focusFirstItem('keyboard'));
  }

  protected open(): void {
    this.menu.close();
    this.links.open(this.appointment.id);
  }

  protected pickUp(): void {
    this.menu.close();
    this.pickedUp.take(this.appointment);
  }

  protected choose(status: AttendanceStatus): void {
    this.menu.close();
    void this.changing.execute(this.appointment, status);
  }

  protected keyed(event: KeyboardEvent): void {
    const status = attendanceStatuses.find((_, index) => isPress(event, { key: `${index + 1}` }));
    if (event.key === 'Escape' || event.key === 'Tab') {
      event.preventDefault();
      event.stopPropagation();
      this.menu.close();
    } else if (status) {
      event.stopPropagation();
      this.choose(status);
    }
  }
}
