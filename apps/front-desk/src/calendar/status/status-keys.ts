import { Injectable, inject } from '@angular/core';
import type { DayAppointment } from '../../shared/live/day-picture';
import type { KeyBinding } from '../../shared/ui/keys';
import { attendanceStatuses } from '../rules/statuses';
import { BlockMenus } from './block-menus';
import { ChangeAttendance } from './change-attendance';

/** 1 to 7 set the status, A is the commonest, Delete cancels; the menu key shows them all. */
@Injectable()
export class StatusKeys {
  private readonly changing = inject(ChangeAttendance);
  private readonly menus = inject(BlockMenus);

  bindings(when: () => boolean, focused: () => DayAppointment | undefined): KeyBinding[] {
    const set = (status: (typeof attendanceStatuses)[number]) => () => {
      const appointment = focused();
      if (appointment) void this.changing.execute(appointment, status);
    };
    const menu = () => this.openMenu(focused());
    return [
      ...attendanceStatuses.map((status, index): KeyBinding => ({
        key: `${index + 1}`,
        label: `common.status.${status}`,
        ...(index === 0 && { hint: { label: 'calendar.hints.status', keys: ['1', '–', '7'] } }),
        when,
        run: set(status),
      })),
      { key: 'A', label: 'common.status.arrived', when, unlisted: true, run: set('arrived') },
      { key: 'Delete', label: 'common.status.cancelled', when, unlisted: true, run: set('cancelled') },
      { key: 'ContextMenu', label: 'calendar.menu.label', when, unlisted: true, run: menu },
      { key: 'F10', shift: true, label: 'calendar.menu.label', when, run: menu },
    ];
  }

  private openMenu(appointment: DayAppointment | undefined): void {
    const box = document.activeElement?.getBoundingClientRect();
    if (appointment && box) void this.menus.open(appointment, { x: box.left + 12, y: box.top + 18 });
  }
}
