import { Injectable, computed, inject, signal } from '@angular/core';
import type { DayAppointment } from '../../shared/live/day-picture';
import { OpenDay } from '../day/open-day';
import { type Candidate, type Obstacle, obstaclesOf } from '../rules/candidate';
import { instantAt, minuteOf } from '../rules/day-axis';
import { spanOf } from '../rules/day-plan';
import type { Span } from '../rules/span';
import type { Change, Place } from './move-appointment';
import { Refusals } from './refusals';

/** How an appointment came into the hand: dragged by a pointer, or taken with a key and moved by arrows. */
export type Grasp = 'pointer' | 'keys';

/** An appointment that is being moved or resized and stands somewhere it has not been saved to. */
export interface BlockInHand extends Span {
  readonly appointment: DayAppointment;
  readonly change: Change;
  readonly grasp: Grasp;
  readonly memberId: string;
}

/** What a person holds in the hand, and whether it could be put down where it is. */
@Injectable()
export class InHand {
  private readonly day = inject(OpenDay);
  private readonly refusals = inject(Refusals);
  private readonly held = signal<BlockInHand | undefined>(undefined);

  readonly block = this.held.asReadonly();
  readonly obstacles = computed<readonly Obstacle[]>(() => {
    const block = this.held();
    const plan = this.day.plan();
    return block && plan ? obstaclesOf(plan, this.candidateOf(block), this.day.catalogue()) : [];
  });

  take(appointment: DayAppointment, change: Change, grasp: Grasp): void {
    this.refusals.dismiss();
    const span = spanOf(this.day.axis(), appointment.start, appointment.end);
    this.held.set({ appointment, change, grasp, memberId: appointment.teamMemberId, ...span });
  }

  /** Stands it elsewhere; says whether that is another place than before. */
  bring(to: Partial<Pick<BlockInHand, 'memberId' | 'start' | 'end'>>): boolean {
    const block = this.held();
    if (!block) return false;
    const next = { ...block, ...to };
    const isSame = next.memberId === block.memberId && next.start === block.start && next.end === block.end;
    if (!isSame) this.held.set(next);
    return !isSame;
  }

  /** Out of the hand, with the place where it stood. */
  putDown(): { appointment: DayAppointment; change: Change; to: Place } | undefined {
    const block = this.held();
    this.held.set(undefined);
    if (!block) return undefined;
    const axis = this.day.axis();
    const to = { teamMemberId: block.memberId, start: instantAt(axis, block.start), end: instantAt(axis, block.end) };
    return { appointment: block.appointment, change: block.change, to };
  }

  drop(): void {
    this.held.set(undefined);
  }

  candidateOf({
    appointment,
    memberId,
    start,
    end,
  }: Pick<BlockInHand, 'appointment' | 'memberId' | 'start' | 'end'>): Candidate {
    const axis = this.day.axis();
    return {
      memberId,
      start,
      end,
      bufferMinutes: minuteOf(axis, appointment.bufferEnd) - minuteOf(axis, appointment.end),
      serviceIds: appointment.services.map(({ serviceId }) => serviceId),
      resourceIds: appointment.resources.map(({ id }) => id),
      ignoring: appointment.id,
    };
  }
}
