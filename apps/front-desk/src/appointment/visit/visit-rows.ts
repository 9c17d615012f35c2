import { Component, computed, inject } from '@angular/core';
import { TranslocoDirective } from '@jsverse/transloco';
import type { CalendarAppointment } from '@anteroom/contracts-scheduling';
import { Formats } from '../../shared/format/formats';
import { SessionStore } from '../../shared/session/session-store';
import { Icon } from '../../shared/ui/icon';
import { Tooltip } from '../../shared/ui/tooltip';
import { Catalogue } from '../catalogue';
import { PlaceInVisit } from './place-in-visit';
import { VisitMates } from './visit-mates';

interface VisitRow {
  readonly one: CalendarAppointment;
  readonly place: 'here' | 'visit' | 'apart';
  readonly time: string;
  readonly member: string;
  readonly services: string;
  /** Why it can be neither attached nor detached: the end of a key of the language files. */
  readonly refusal: string | undefined;
}

/** The whole visit, a row for each appointment, and what else the client has that day: attached and detached by hand. */
@Component({
  selector: 'ar-visit-rows',
  imports: [TranslocoDirective, Icon, Tooltip],
  templateUrl: './visit-rows.html',
  styleUrl: './visit-rows.css',
})
export class VisitRows {
  private readonly mates = inject(VisitMates);
  private readonly formats = inject(Formats);
  private readonly catalogue = inject(Catalogue);
  private readonly session = inject(SessionStore);
  protected readonly placing = inject(PlaceInVisit);

  protected readonly isHeld = computed(() => this.mates.self()?.refused.visit === 'has-payment');
  protected readonly rows = computed<readonly VisitRow[]>(() => {
    const self = this.mates.self();
    const others = this.mates.ofClient().filter(({ status }) => status !== 'cancelled');
    if (!self || others.length === 0) return [];
    const all = [self, ...others].map((one) => this.rowOf(one, self));
    const inOrder = all.toSorted((a, b) => Date.parse(a.one.start) - Date.parse(b.one.start));
    return [...inOrder.filter(({ place }) => place !== 'apart'), ...inOrder.filter(({ place }) => place === 'apart')];
  });
  protected readonly count = computed(() => this.rows().filter(({ place }) => place !== 'apart').length);

  protected toggle({ one, place, refusal }: VisitRow): void {
    const selfId = this.mates.self()?.id;
    if (refusal !== undefined || !selfId) return;
    if (place === 'apart') void this.placing.attach(one, selfId);
    else void this.placing.detach(one, one.id === selfId ? (this.mates.sameVisit()[0]?.id ?? selfId) : selfId);
  }

  private rowOf(one: CalendarAppointment, self: CalendarAppointment): VisitRow {
    const isApart = one.visitId !== self.visitId;
    const place = one.id === self.id ? 'here' : isApart ? 'apart' : 'visit';
    return {
      one,
      place,
      time: this.formats.timeRange(one.start, one.end),
      member: this.catalogue.member(one.teamMemberId)?.name ?? '',
      services: one.services.map(({ name }) => name).join(', '),
      refusal: this.refusalOf(one, isApart ? self : one),
    };
  }

  private refusalOf(one: CalendarAppointment, joined: CalendarAppointment): string | undefined {
    if (!this.session.can('appointment.edit')) return 'visit.noRight';
    return (one.refused.visit ?? joined.refused.visit) === undefined ? undefined : 'status.refused.has-payment';
  }
}
