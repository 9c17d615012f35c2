import { Injectable, inject } from '@angular/core';
import { TranslocoService } from '@jsverse/transloco';
import type { Appointment, ChangeStatusInput } from '@anteroom/contracts-scheduling';
import { Api } from '../api/api';
import { asProblem } from '../api/api-problem';
import { routes } from '../api/routes';
import { Formats } from '../format/formats';
import { Clock } from '../ui/clock';
import { LateDialogs } from '../ui/late-dialogs';

const load = () => import('./unusual-time-dialog').then((m) => m.UnusualTimeDialog);

/** Sets the attendance status; at a time of the day at which it is unusual, once the person has said that it is meant. */
@Injectable({ providedIn: 'root' })
export class SetStatus {
  private readonly api = inject(Api);
  private readonly dialogs = inject(LateDialogs);
  private readonly formats = inject(Formats);
  private readonly clock = inject(Clock);
  private readonly words = inject(TranslocoService);

  /** Those that changed; undefined when the person thought better of it. @throws ApiProblem */
  async execute(
    appointment: { readonly id: string; readonly start: string },
    body: ChangeStatusInput,
  ): Promise<readonly Appointment[] | undefined> {
    const params = { appointmentId: appointment.id };
    try {
      return (await this.api.call(routes.changeStatus, { params, body })).changed;
    } catch (error) {
      if (asProblem(error).code !== 'status-unusual-time') throw error;
    }
    if (!(await this.isMeant(appointment.start, body.status))) return undefined;
    return (await this.api.call(routes.changeStatus, { params, body: { ...body, unusualTime: true } })).changed;
  }

  private isMeant(start: string, status: string): Promise<true | undefined> {
    const data = {
      now: this.formats.time(this.clock.serverNow()),
      start: this.formats.time(start),
      status: this.words.translate(`common.status.${status}`),
    };
    return this.dialogs.ask<true>({ load, words: 'over-day', data, labelledBy: 'unusual-time-title' });
  }
}
