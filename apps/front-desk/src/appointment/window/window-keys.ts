import { DestroyRef, Injectable, inject } from '@angular/core';
import { HoldStore } from '../../shared/live/hold-store';
import { type KeyBinding, Keys } from '../../shared/ui/keys';
import { UndoKeys } from '../../shared/ui/undo-keys';
import { SlotKeeper } from '../hold/slot-keeper';
import { WindowPanes } from './window-panes';

/** What the keys of the window do. Numbers count from 1. */
export interface WindowCommands {
  save(): void;
  saveAndClose(): void;
  close(): void;
  zone(number: number): void;
  status(number: number): void;
  /** Whether the focus is in a refusal, whose alternatives have the numbers then. */
  isInRefusal(): boolean;
  history(): void;
  comment(): void;
  cancel(): void;
}

/** The keyboard while the window is open: those of the calendar behind it are silent. */
@Injectable()
export class WindowKeys {
  private readonly keys = inject(Keys);
  private readonly holds = inject(HoldStore);
  private readonly slots = inject(SlotKeeper);
  private readonly panes = inject(WindowPanes);
  private readonly undoing = inject(UndoKeys);
  private readonly destroyed = inject(DestroyRef);

  listen(commands: WindowCommands): void {
    const bindings = [
      ...wholeWindow(commands, () => this.panes.isOpen()),
      ...zones(commands),
      ...statuses(commands),
      ...this.holding(),
      ...this.panes.keys(),
      ...this.undoing.bindings(),
    ];
    this.destroyed.onDestroy(this.keys.capture(bindings));
  }

  private holding(): KeyBinding[] {
    const label = 'appointment.keys.keep';
    return [
      { key: 'Space', label, inText: true, when: () => this.holds.asking(), run: () => this.holds.keep() },
      {
        key: 'Space',
        label,
        unlisted: true,
        when: () => this.slots.state().kind === 'lost',
        run: () => void this.slots.tryAgain(),
      },
    ];
  }
}

function wholeWindow(commands: WindowCommands, isInPane: () => boolean): KeyBinding[] {
  return [
    { key: 'S', ctrl: true, label: 'appointment.keys.save', inText: true, run: () => commands.save() },
    {
      key: 'Enter',
      ctrl: true,
      label: 'appointment.keys.saveAndClose',
      inText: true,
      when: () => !isInPane(),
      run: () => commands.saveAndClose(),
    },
    { key: 'Escape', label: 'appointment.keys.close', inText: true, run: () => commands.close() },
    { key: 'H', label: 'appointment.keys.history', run: () => commands.history() },
    { key: 'K', label: 'appointment.keys.comment', run: () => commands.comment() },
    { key: 'Delete', label: 'appointment.keys.cancel', run: () => commands.cancel() },
  ];
}

function zones(commands: WindowCommands): KeyBinding[] {
  return [1, 2, 3].map((number) => ({
    key: `${number}`,
    alt: true,
    inText: true,
    label: `appointment.keys.zone${number}`,
    run: () => commands.zone(number),
  }));
}

function statuses(commands: WindowCommands): KeyBinding[] {
  return [1, 2, 3, 4, 5, 6].map((number) => ({
    key: `${number}`,
    label: 'appointment.keys.status',
    unlisted: number > 1,
    when: () => !commands.isInRefusal(),
    run: () => commands.status(number),
  }));
}
