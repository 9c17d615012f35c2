import { DestroyRef, Injectable, inject } from '@angular/core';
import { HoldStore } from '../../shared/live/hold-store';
import { type KeyBinding, Keys } from '../../shared/ui/keys';
import { SlotKeeper } from '../hold/slot-keeper';
import { WindowPanes } from './window-panes';

/** What the keys of the window do. Numbers count from 1. */
export interface WindowCommands {
  save(): void;
  saveAndClose(): void;
  close(): void;
  zone(number: number): void;
  status(number: number): void;
  /** Answers whether there is such an alternative on screen. */
  alternative(number: number): boolean;
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
  private readonly destroyed = inject(DestroyRef);

  listen(commands: WindowCommands): void {
    const bindings = [
      ...wholeWindow(commands),
      ...zonesAndAlternatives(commands),
      ...statuses(commands),
      ...this.holding(),
      ...this.panes.keys(),
    ];
    this.destroyed.onDestroy(this.keys.capture(bindings));
  }

  private holding(): KeyBinding[] {
    const label = 'appointment.keys.keep';
    return [
      { code: 'Space', label, inText: true, when: () => this.holds.asking(), run: () => this.holds.keep() },
      {
        code: 'Space',
        label,
        unlisted: true,
        when: () => this.slots.state().kind === 'lost',
        run: () => void this.slots.tryAgain(),
      },
    ];
  }
}

function wholeWindow(commands: WindowCommands): KeyBinding[] {
  return [
    { code: 'KeyS', ctrl: true, label: 'appointment.keys.save', inText: true, run: () => commands.save() },
    {
      code: 'Enter',
      ctrl: true,
      label: 'appointment.keys.saveAndClose',
      inText: true,
      run: () => commands.saveAndClose(),
    },
    { code: 'Escape', label: 'appointment.keys.close', inText: true, run: () => commands.close() },
    { code: 'KeyH', label: 'appointment.keys.history', run: () => commands.history() },
    { code: 'KeyK', label: 'appointment.keys.comment', run: () => commands.comment() },
    { code: 'Delete', label: 'appointment.keys.cancel', run: () => commands.cancel() },
  ];
}

/** Alt 1 to 3 choose an alternative while a refusal shows some, and go to the zones otherwise. */
function zonesAndAlternatives(commands: WindowCommands): KeyBinding[] {
  return [1, 2, 3].map((number) => ({
    code: `Digit${number}`,
    alt: true,
    inText: true,
    label: `appointment.keys.zone${number}`,
    run: () => {
      if (!commands.alternative(number)) commands.zone(number);
    },
  }));
}

function statuses(commands: WindowCommands): KeyBinding[] {
  return [1, 2, 3, 4, 5, 6].map((number) => ({
    code: `Digit${number}`,
    label: 'appointment.keys.status',
    unlisted: number > 1,
    run: () => {
      if (!commands.alternative(number)) commands.status(number);
    },
  }));
}
