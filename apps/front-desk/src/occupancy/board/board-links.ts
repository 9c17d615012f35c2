import { Injectable, inject } from '@angular/core';
import { Router } from '@angular/router';
import type { Figure } from '../rules/rows.rules';
import { BoardOptions } from './board-options';

/** Where the board leads: an appointment, and the day. */
@Injectable()
export class BoardLinks {
  private readonly router = inject(Router);
  private readonly options = inject(BoardOptions);

  openAppointment(id: string): void {
    const extras = { queryParamsHandling: 'preserve' } as const;
    void this.router.navigate([{ outlets: { window: ['visit', id] } }], extras);
  }

  /** The day, with the columns of the figure only. */
  openDay(figure: Figure): void {
    const position = this.options.position();
    const members = figure.kind === 'member' ? { members: figure.id } : {};
    const queryParams = { ...(position === undefined ? {} : { position }), ...members };
    void this.router.navigate(['/day', this.options.date()], { queryParams });
  }
}
