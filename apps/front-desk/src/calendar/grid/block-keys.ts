import { Injectable, inject } from '@angular/core';
import type { DayAppointment } from '../../shared/live/day-picture';
import { DayStore } from '../../shared/live/day-store';
import type { KeyBinding } from '../../shared/ui/keys';
import { EditPermission } from '../moves/edit-permission';
import { PickedUp } from '../moves/picked-up';
import { StatusKeys } from '../status/status-keys';
import { GridFocus } from './grid-focus';
import { MoveMode } from './move-mode';

/** The keys that do something with the focused appointment. */
@Injectable()
export class BlockKeys {
  private readonly store = inject(DayStore);
  private readonly focus = inject(GridFocus);
  private readonly permission = inject(EditPermission);
  private readonly moveMode = inject(MoveMode);
  private readonly pickedUp = inject(PickedUp);
  private readonly statuses = inject(StatusKeys);

  bindings(grid: HTMLElement): KeyBinding[] {
    const when = () => grid.contains(document.activeElement) && this.focused() !== undefined;
    const editing = (run: (appointment: DayAppointment) => void) => () => {
      const appointment = this.focused();
      if (appointment && this.permission.allows(appointment)) run(appointment);
    };
    return [
      {
        key: 'M',
        label: 'day-keys.move',
        hint: { label: 'calendar.hints.move' },
        when,
        run: editing((one) => this.moveMode.begin(one, 'move')),
      },
      {
        key: 'M',
        shift: true,
        label: 'day-keys.resize',
        when,
        run: editing((one) => this.moveMode.begin(one, 'resize')),
      },
      { key: 'X', label: 'day-keys.pickUp', when, run: editing((one) => this.pickedUp.take(one)) },
      ...this.statuses.bindings(when, () => this.focused()),
    ];
  }

  private focused(): DayAppointment | undefined {
    const id = this.focus.appointmentId();
    return id === undefined ? undefined : this.store.appointment(id)();
  }
}
