import { Injectable, effect, inject, untracked } from '@angular/core';
import { TranslocoService } from '@jsverse/transloco';
import { LiveConnection } from '../shared/live/live-connection';
import { Announcer } from '../shared/ui/announcer';

/** Says to those who do not see the pill that the connection was lost, went stale, or is back. */
@Injectable()
export class ConnectionNews {
  private readonly live = inject(LiveConnection);
  private readonly announcer = inject(Announcer);
  private readonly words = inject(TranslocoService);
  private lost = false;

  /** Call in an injection context. */
  listen(): void {
    effect(() => {
      const { kind } = this.live.state();
      untracked(() => this.tell(kind));
    });
  }

  private tell(kind: string): void {
    if (kind === 'reconnecting') {
      this.lost = true;
      this.announcer.assertive(this.words.translate('shell.connection.lost'));
    } else if (kind === 'stale') {
      this.lost = true;
      this.announcer.assertive(this.words.translate('shell.connection.nowStale'));
    } else if (this.lost && (kind === 'live' || kind === 'slow')) {
      this.lost = false;
      this.announcer.assertive(this.words.translate('shell.connection.back'));
    }
  }
}
