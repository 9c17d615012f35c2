import { Injectable, computed, inject } from '@angular/core';
import { ActivatedRoute } from '@angular/router';
import { DayStore } from '../../shared/live/day-store';
import { SessionStore } from '../../shared/session/session-store';
import { Clock } from '../../shared/ui/clock';
import { Catalogue } from '../catalogue';
import { type DraftLine, withService } from '../draft/service-lines.rules';
import { type Slot, defaultSlot, slotOfAddress } from './default-slot.rules';

/** Where the address wants the new booking; without one, where it makes most sense now. */
@Injectable()
export class AskedSlot {
  private readonly query = inject(ActivatedRoute).snapshot.queryParamMap;
  private readonly session = inject(SessionStore);
  private readonly days = inject(DayStore);
  private readonly clock = inject(Clock);
  private readonly catalogue = inject(Catalogue);

  /** Tells the drafts of different addresses apart. */
  readonly key = `new ${this.query.get('member') ?? ''} ${this.query.get('start') ?? ''}`;

  /** Whether it is known what is asked for: a service has to be looked up in the catalogue. */
  readonly isKnown = computed(() => !this.query.has('service') || this.catalogue.ready() || this.catalogue.failed());
  /** The service that the address names, as that person performs it. */
  readonly lines = computed<readonly DraftLine[]>(() => {
    const offers = this.catalogue.offersOf(this.query.get('member') ?? '');
    const offer = offers?.find(({ serviceId }) => serviceId === this.query.get('service'));
    return offer ? withService([], offer) : [];
  });

  get(): Slot {
    const [member, start, end] = [this.query.get('member'), this.query.get('start'), this.query.get('end')];
    const step = this.session.branch()?.stepMinutes ?? 15;
    return slotOfAddress({ member, start, end }) ?? defaultSlot(this.days.teamMembers(), this.clock.serverNow(), step);
  }
}
