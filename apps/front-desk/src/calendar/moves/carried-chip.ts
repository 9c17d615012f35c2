import { Component, computed, inject } from '@angular/core';
import { TranslocoDirective } from '@jsverse/transloco';
import { Icon } from '../../shared/ui/icon';
import { appointmentTitle } from '../block/appointment-words';
import { PickedUp } from './picked-up';

/** What was picked up, until it is placed or let go. */
@Component({
  selector: 'ar-carried-chip',
  imports: [Icon, TranslocoDirective],
  template: `
    @if (appointment(); as carried) {
      <div *transloco="let t; prefix: 'calendar.carried'" class="chip" role="status">
        <ar-icon name="move" [size]="14" />
        <span>{{ t('text', { name: title() ?? t('blank') }) }}</span>
        <kbd>V</kbd>
        <button type="button" class="btn sm ghost" (click)="drop()">{{ t('letGo') }} <kbd>Esc</kbd></button>
      </div>
    }
  `,
  styles: `
    :host {
      position: absolute;
      inset-block-start: 118px;
      inset-inline: 0;
      z-index: 15;
      display: grid;
      justify-items: center;
      pointer-events: none;
    }
    .chip {
      min-block-size: 36px;
      padding-inline: 12px 4px;
      font-size: var(--t-12h);
      color: var(--accenttext);
      pointer-events: auto;
      background: var(--tint);
      border: 1.5px dashed var(--accent);
      border-radius: 18px;
      box-shadow: var(--sh2);
    }
  `,
})
export class CarriedChip {
  private readonly pickedUp = inject(PickedUp);

  protected readonly appointment = this.pickedUp.appointment;
  protected readonly title = computed(() => {
    const appointment = this.appointment();
    return appointment && appointmentTitle(appointment);
  });

  protected drop(): void {
    this.pickedUp.drop();
  }
}
