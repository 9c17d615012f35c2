import { Component, computed, inject } from '@angular/core';
import { TranslocoDirective } from '@jsverse/transloco';
import { SessionStore } from '../../shared/session/session-store';
import { Icon } from '../../shared/ui/icon';
import { appointmentTitle, serviceLine } from '../block/appointment-words';
import { DayColumns } from '../day/day-columns';
import { OpenDay } from '../day/open-day';
import { InHand } from '../moves/in-hand';
import { RefusalWords } from '../moves/refusal-words';
import { isPassable } from '../rules/candidate';
import { wallTimeAt } from '../rules/day-axis';
import { DragSession } from './drag-session';

/** The slot that an appointment in the hand would take, with its verdict, and the block that hangs on the pointer. */
@Component({
  selector: 'ar-hand-block',
  imports: [Icon, TranslocoDirective],
  templateUrl: './hand-block.html',
  styleUrl: './hand-block.css',
})
export class HandBlock {
  private readonly inHand = inject(InHand);
  private readonly columns = inject(DayColumns);
  private readonly day = inject(OpenDay);
  private readonly words = inject(RefusalWords);
  private readonly session = inject(SessionStore);
  private readonly drag = inject(DragSession);

  protected readonly block = this.inHand.block;
  protected readonly column = computed(() => this.columns.indexOf(this.block()?.memberId ?? ''));
  private readonly obstacle = computed(() => this.inHand.obstacles()[0]);
  protected readonly verdict = computed<'free' | 'outside' | 'refused'>(() => {
    const obstacle = this.obstacle();
    if (!obstacle) return 'free';
    const mayPass = this.session.can('appointment.outside-hours') ? 'may' : 'may-not';
    return this.inHand.obstacles().every((one) => isPassable(one, mayPass)) ? 'outside' : 'refused';
  });
  protected readonly reason = computed(() => {
    const obstacle = this.obstacle();
    return obstacle ? this.words.short(obstacle) : '';
  });
  protected readonly times = computed(() => {
    const block = this.block();
    if (!block) return '';
    return `${wallTimeAt(this.day.axis(), block.start)}–${wallTimeAt(this.day.axis(), block.end)}`;
  });
  protected readonly title = computed(() => {
    const block = this.block();
    return block && appointmentTitle(block.appointment);
  });
  protected readonly services = computed(() => {
    const block = this.block();
    return block ? serviceLine(block.appointment) : '';
  });
  /** Follows the pointer by transform alone. */
  protected readonly hanging = computed(() => {
    const pointer = this.drag.pointer();
    const block = this.block();
    return pointer && block?.change === 'move'
      ? `translate3d(${pointer.x + 8}px, ${pointer.y + 8}px, 0) rotate(-0.8deg)`
      : undefined;
  });
}
