import { Injectable, effect, inject } from '@angular/core';
import { TranslocoService } from '@jsverse/transloco';
import { Formats } from '../../shared/format/formats';
import { Announcer } from '../../shared/ui/announcer';
import { Centre } from '../day/centre';
import { FreeTimeSearch } from './free-time-search';

/** Tells those who listen what was found. */
@Injectable()
export class FreeTimesSaid {
  private readonly search = inject(FreeTimeSearch);
  private readonly centre = inject(Centre);
  private readonly formats = inject(Formats);
  private readonly transloco = inject(TranslocoService);
  private readonly announcer = inject(Announcer);

  /** Call in an injection context. */
  listen(): void {
    effect(() => {
      const phase = this.search.phase();
      if (phase === 'empty') this.announcer.polite(this.transloco.translate('finder.nothing'));
      if (phase === 'ready' && !this.search.isAsking()) this.announcer.polite(this.found());
    });
  }

  private found(): string {
    const slots = this.search.slots();
    const [first] = slots;
    return this.transloco.translate('finder.found', {
      count: slots.length,
      date: first ? this.formats.date(first.start, 'long') : '',
      time: first ? this.formats.time(first.start) : '',
      member: this.centre.people().find(({ id }) => id === first?.teamMemberId)?.name ?? '',
    });
  }
}
