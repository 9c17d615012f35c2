import { Component, computed, inject } from '@angular/core';
import { TranslocoDirective } from '@jsverse/transloco';
import { Icon } from '../../shared/ui/icon';
import { appointmentTitle } from '../block/appointment-words';
import { DayColumns } from '../day/day-columns';
import { OpenDay } from '../day/open-day';
import { ViewOptions } from '../day/view-options';
import { PickedUp } from '../moves/picked-up';
import { wallTimeAt } from '../rules/day-axis';
import { contentTier } from '../rules/viewport';
import { GhostPointer } from './ghost-pointer';

/** “New booking 15:15”, where the pointer is. */
@Component({
  selector: 'ar-ghost-block',
  imports: [Icon, TranslocoDirective],
  template: `
    @if (place(); as at) {
      <div
        *transloco="let t; prefix: 'calendar.ghost'"
        class="gh"
        aria-hidden="true"
        [class.outside]="at.hours === 'outside'"
        [class.short]="isShort()"
        [style.--i]="at.column"
        [style.--s]="at.start"
        [style.--d]="at.end - at.start"
      >
        <ar-icon [class.new]="!carried()" [name]="carried() ? 'move' : 'plus'" [size]="14" />
        <span class="ell">{{ carried() ? t('place', { name: carriedName() ?? t('blank') }) : t('new') }}</span>
        <bdi>{{ times() }}</bdi>
        @if (at.hours === 'outside') {
          <span class="note ell">{{ t('outside') }}</span>
        }
      </div>
    }
  `,
  styleUrl: './ghost-block.css',
})
export class GhostBlock {
  private readonly ghosts = inject(GhostPointer);
  private readonly columns = inject(DayColumns);
  private readonly day = inject(OpenDay);
  private readonly options = inject(ViewOptions);
  private readonly pickedUp = inject(PickedUp);

  protected readonly carried = this.pickedUp.appointment;
  protected readonly carriedName = computed(() => {
    const appointment = this.carried();
    return appointment && appointmentTitle(appointment);
  });
  protected readonly place = computed(() => {
    const ghost = this.ghosts.ghost();
    const column = ghost && this.columns.indexOf(ghost.memberId);
    return ghost && column !== undefined ? { ...ghost, column } : undefined;
  });
  protected readonly isShort = computed(() => {
    const place = this.place();
    return place !== undefined && contentTier(place.end - place.start, this.options.zoom()) === 'line';
  });
  /** The start; from a length that was drawn on, the end too. */
  protected readonly times = computed(() => {
    const place = this.place();
    if (!place) return '';
    const axis = this.day.axis();
    const start = wallTimeAt(axis, place.start);
    return place.end - place.start === 30 ? start : `${start}–${wallTimeAt(axis, place.end)}`;
  });
}
