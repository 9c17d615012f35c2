import { Component, computed, inject } from '@angular/core';
import { TranslocoDirective, TranslocoService } from '@jsverse/transloco';
import { Formats } from '../../shared/format/formats';
import type { ConnectionState } from '../../shared/live/connection-state';
import { LiveConnection } from '../../shared/live/live-connection';
import { Tooltip } from '../../shared/ui/tooltip';

type Shown = ConnectionState['kind'] | 'delayed';

/** Always visible: whether what is on screen is what is true. A click tries to connect at once. */
@Component({
  selector: 'ar-connection-pill',
  imports: [Tooltip, TranslocoDirective],
  templateUrl: './connection-pill.html',
  styleUrl: './connection-pill.css',
  host: { '[attr.data-state]': 'shown()' },
})
export class ConnectionPill {
  protected readonly live = inject(LiveConnection);
  private readonly formats = inject(Formats);
  private readonly words = inject(TranslocoService);

  protected readonly shown = computed<Shown>(() => {
    const { kind } = this.live.state();
    return this.live.delayed() && (kind === 'live' || kind === 'slow') ? 'delayed' : kind;
  });
  protected readonly since = computed(() => {
    const state = this.live.state();
    return 'since' in state ? this.formats.time(state.since) : '';
  });
  protected readonly rtt = computed(() => {
    const state = this.live.state();
    return 'rtt' in state && state.rtt > 0 && this.shown() !== 'delayed' ? state.rtt : undefined;
  });
  protected readonly tip = computed(() => {
    const shown = this.shown();
    return shown === 'connecting' || shown === 'signed-out'
      ? ''
      : this.words.translate(`shell.connection.tip.${shown}`, { time: this.since() });
  });
}
