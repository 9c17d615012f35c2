import { Component, computed, inject } from '@angular/core';
import { TranslocoDirective } from '@jsverse/transloco';
import type { AttendanceStatus } from '@anteroom/contracts-scheduling';
import { DayStore } from '../../shared/live/day-store';
import { Icon } from '../../shared/ui/icon';
import { appointmentTitle } from '../block/appointment-words';
import { DayLinks } from '../day/day-links';
import { BlockTaps } from '../grid/block-taps';
import { PickedUp } from '../moves/picked-up';
import { BlockMenus } from './block-menus';
import { ChangeAttendance } from './change-attendance';

/** On tablets: what can be done with the block that was tapped, with targets for a finger. */
@Component({
  selector: 'ar-action-strip',
  imports: [Icon, TranslocoDirective],
  templateUrl: './action-strip.html',
  styleUrl: './action-strip.css',
})
export class ActionStrip {
  private readonly store = inject(DayStore);
  private readonly taps = inject(BlockTaps);
  private readonly links = inject(DayLinks);
  private readonly pickedUp = inject(PickedUp);
  private readonly menus = inject(BlockMenus);
  private readonly changing = inject(ChangeAttendance);

  protected readonly appointment = computed(() => {
    const id = this.taps.strip();
    return id === undefined ? undefined : this.store.appointment(id)();
  });
  protected readonly title = computed(() => {
    const appointment = this.appointment();
    return appointment && appointmentTitle(appointment);
  });

  protected set(status: AttendanceStatus): void {
    const appointment = this.appointment();
    this.close();
    if (appointment) void this.changing.execute(appointment, status);
  }

  protected open(): void {
    const id = this.taps.strip();
    this.close();
    if (id !== undefined) this.links.open(id);
  }

  protected move(): void {
    const appointment = this.appointment();
    this.close();
    if (appointment) this.pickedUp.take(appointment);
  }

  protected more(event: Event): void {
    const appointment = this.appointment();
    const box = (event.currentTarget as HTMLElement).getBoundingClientRect();
    this.close();
    if (appointment) void this.menus.open(appointment, { x: box.left, y: box.top });
  }

  protected close(): void {
    this.taps.closeStrip();
  }
}
