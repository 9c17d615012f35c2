import { Component, DestroyRef, computed, inject, output, signal } from '@angular/core';
import { TranslocoDirective, TranslocoService } from '@jsverse/transloco';
import { Formats } from '../../shared/format/formats';
import { type ColleagueAction, ColleagueActions } from '../../shared/live/colleague-actions';
import { Clock } from '../../shared/ui/clock';
import { Disc } from '../../shared/ui/disc';
import { keyNames } from '../../shared/ui/key-names';
import { Keys } from '../../shared/ui/keys';
import { firstNameOf } from '../../shared/ui/person';

const shownHints = 5;

/** What two colleagues did last, and which keys do something here. */
@Component({
  selector: 'ar-status-bar',
  imports: [TranslocoDirective, Disc],
  templateUrl: './status-bar.html',
  styleUrl: './status-bar.css',
})
export class StatusBar {
  readonly keyMapWanted = output();

  protected readonly actions = inject(ColleagueActions);
  private readonly keys = inject(Keys);
  private readonly words = inject(TranslocoService);
  private readonly formats = inject(Formats);
  private readonly moment = signal(Date.now());

  protected readonly hints = computed(() =>
    this.keys
      .active()
      .filter((binding) => binding.hint && binding.key !== '?')
      .slice(0, shownHints)
      .map((binding) => ({ label: binding.hint?.label ?? '', keys: binding.hint?.keys ?? keyNames(binding) })),
  );

  constructor() {
    inject(DestroyRef).onDestroy(inject(Clock).perSecond((now) => this.moment.set(now)));
  }

  /** `Anna moved Elena Marchetti`, cut where the names stand so that they can be set in bold. */
  protected sentence(action: ColleagueAction): readonly { text: string; bold: boolean }[] {
    const name = firstNameOf(action.by.name);
    const status = this.words.translate(`common.status.${action.status}`).toLocaleLowerCase();
    const text = this.words.translate(sentenceKey(action), { name, subject: action.subject, status });
    return emphasised(text, [name, action.subject]);
  }

  protected ago(action: ColleagueAction): string {
    return this.formats.ago(action.at, this.moment());
  }
}

function sentenceKey({ kind, subject }: ColleagueAction): string {
  const blank = subject === '';
  switch (kind) {
    case 'booked':
      return blank ? 'shell.status.bookedBlank' : 'shell.status.booked';
    case 'moved':
      return blank ? 'shell.status.movedBlank' : 'shell.status.moved';
    case 'status':
      return blank ? 'shell.status.changedBlank' : 'shell.status.changed';
    case 'edited':
      return blank ? 'shell.status.editedBlank' : 'shell.status.edited';
  }
}

function emphasised(text: string, names: readonly string[]): readonly { text: string; bold: boolean }[] {
  const parts: { text: string; bold: boolean }[] = [];
  let rest = text;
  for (const name of names) {
    const at = name ? rest.indexOf(name) : -1;
    if (at < 0) continue;
    parts.push({ text: rest.slice(0, at), bold: false }, { text: name, bold: true });
    rest = rest.slice(at + name.length);
  }
  return [...parts, { text: rest, bold: false }];
}
