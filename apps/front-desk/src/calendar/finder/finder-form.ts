import { Injectable, computed, inject, linkedSignal } from '@angular/core';
import { Formats } from '../../shared/format/formats';
import { SessionStore } from '../../shared/session/session-store';
import { Clock } from '../../shared/ui/clock';
import { Centre } from '../day/centre';
import type { PartOfDay } from '../rules/free-times';
import { Finder } from './finder';
import type { Question } from './free-time-search';

/** What is chosen in the finder. Opened for something else, it begins again with that. */
@Injectable()
export class FinderForm {
  private readonly finder = inject(Finder);
  private readonly centre = inject(Centre);
  private readonly session = inject(SessionStore);
  private readonly formats = inject(Formats);
  private readonly clock = inject(Clock);

  readonly todayOn = computed(() => this.formats.localDate(this.clock.now()));
  private readonly serviceId = linkedSignal(() => this.finder.wish()?.serviceId);
  private readonly wantedMember = linkedSignal(() => this.finder.wish()?.teamMemberId);
  private readonly wantedFrom = linkedSignal(() => this.finder.wish()?.from);
  readonly part = linkedSignal<unknown, PartOfDay>({ source: this.finder.wish, computation: () => 'any' });

  readonly moving = computed(() => this.finder.wish()?.moving);
  readonly service = computed(() => this.centre.services().find(({ id }) => id === this.serviceId()));
  /** Who performs the service; everybody while none is chosen. */
  readonly people = computed(() => {
    const id = this.service()?.id;
    const team = this.centre.people();
    return id === undefined ? team : team.filter(({ offers }) => offers.some(({ serviceId }) => serviceId === id));
  });
  /** The person chosen, as long as they perform the service. */
  readonly member = computed(() => this.people().find(({ id }) => id === this.wantedMember()));
  /** Nobody is booked in the past. */
  readonly from = computed(() => {
    const [from, today] = [this.wantedFrom() ?? '', this.todayOn()];
    return from > today ? from : today;
  });

  readonly question = computed<Question | undefined>(
    () => {
      const branchId = this.session.branch()?.id;
      const serviceId = this.service()?.id;
      if (branchId === undefined || serviceId === undefined) return undefined;
      return { branchId, serviceId, teamMemberId: this.member()?.id, from: this.from(), part: this.part() };
    },
    { equal: (a, b) => JSON.stringify(a) === JSON.stringify(b) },
  );

  chooseService(id: string): void {
    this.serviceId.set(id);
  }

  /** Anybody, for an empty id. */
  chooseMember(id: string): void {
    this.wantedMember.set(id || undefined);
  }

  chooseFrom(date: string): void {
    this.wantedFrom.set(date || undefined);
  }
}
