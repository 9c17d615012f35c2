import { DialogRef } from '@angular/cdk/dialog';
import { Component, DestroyRef, inject } from '@angular/core';
import { TranslocoDirective } from '@jsverse/transloco';
import { Preferences } from '../../shared/session/preferences';
import { Icon } from '../../shared/ui/icon';
import { keyNames } from '../../shared/ui/key-names';
import { type KeyBinding, Keys } from '../../shared/ui/keys';

/** Every shortcut that works where it was asked for. */
@Component({
  selector: 'ar-key-map',
  imports: [Icon, TranslocoDirective],
  templateUrl: './key-map.html',
  styleUrl: './key-map.css',
})
export class KeyMap {
  protected readonly dialog = inject(DialogRef);
  protected readonly preferences = inject(Preferences);
  private readonly keys = inject(Keys);
  /** As of when the map was opened: it hides the shortcuts below it. */
  protected readonly rows = [...byLabel(this.keys.active())].map(([label, ways]) => ({ label, ways }));

  constructor() {
    const release = this.keys.capture([
      { key: '?', label: 'shell.keys.find', unlisted: true, run: () => this.dialog.close() },
    ]);
    inject(DestroyRef).onDestroy(release);
  }
}

/** Several ways to the same thing are one line. */
function byLabel(bindings: readonly KeyBinding[]): ReadonlyMap<string, readonly (readonly string[])[]> {
  const ways = new Map<string, (readonly string[])[]>();
  for (const binding of bindings) ways.set(binding.label, [...(ways.get(binding.label) ?? []), keyNames(binding)]);
  return ways;
}
