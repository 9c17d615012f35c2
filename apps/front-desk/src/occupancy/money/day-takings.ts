import { Injectable, computed, inject } from '@angular/core';
import { Api } from '../../shared/api/api';
import { paymentsRoutes } from '../../shared/api/payments-routes';
import { Formats } from '../../shared/format/formats';
import { TopicWatch } from '../../shared/live/topic-watch';
import { SessionStore } from '../../shared/session/session-store';
import { Clock } from '../../shared/ui/clock';
import { BoardOptions } from '../board/board-options';
import { takingsFaultOf } from '../rules/takings-fault.rules';
import { collectedOf, collectedWeekBefore, takingsLines } from '../rules/takings.rules';

/** The money of the day on the board, as the payments service tells it; nothing is asked without the right to see it. */
@Injectable()
export class DayTakings {
  private readonly api = inject(Api);
  private readonly options = inject(BoardOptions);
  private readonly clock = inject(Clock);
  private readonly formats = inject(Formats);
  private readonly session = inject(SessionStore);
  private readonly followed = inject(TopicWatch).follow({
    topic: () => {
      const branchId = this.options.branchId();
      if (branchId === undefined || !this.session.can('takings.view')) return undefined;
      return { branchId, topic: 'takings', id: this.options.date() };
    },
    read: ({ branchId, id }) => this.api.call(paymentsRoutes.getTakings, { params: { branchId, date: id } }),
  });

  /** Why they could not be read, when they were asked for last; undefined when they could. */
  readonly fault = computed(() => {
    const error = this.followed.error();
    return error === undefined ? undefined : takingsFaultOf(error);
  });
  /** As they were read last; nothing of them stays on screen for somebody who may not see them any more. */
  readonly takings = computed(() => (this.fault() === 'refused' ? undefined : this.followed.value()));
  readonly phase = computed(() => {
    if (this.takings()) return 'ready';
    return this.followed.error() ? 'failed' : 'loading';
  });
  /** When they were last known to be right, in epoch milliseconds. */
  readonly seenAt = this.followed.seenAt;
  readonly collected = computed(() => {
    const takings = this.takings();
    return takings && collectedOf(takings);
  });
  /** How much more than by this time a week before; negative: less. */
  readonly ahead = computed(() => {
    const takings = this.takings();
    return takings && collectedOf(takings) - collectedWeekBefore(takings, this.hour());
  });
  readonly lines = computed(() => {
    const takings = this.takings();
    return takings && takingsLines(takings, this.hour());
  });

  /** The hour of the branch's clock with its fraction; 24 on a day that is over, 0 on one to come. */
  readonly hour = computed(() => {
    if (this.options.date() !== this.options.today()) return this.options.date() < this.options.today() ? 24 : 0;
    const [hours = 0, minutes = 0] = this.formats.time(this.clock.now()).split(':').map(Number);
    return hours + minutes / 60;
  });

  retry(): void {
    this.followed.reload();
  }
}
