import { Injectable, inject } from '@angular/core';
import { TranslocoService } from '@jsverse/transloco';
import type { Appointment, CalendarAppointment } from '@anteroom/contracts-scheduling';
import type { ApiProblem } from '../../shared/api/api-problem';
import { Formats } from '../../shared/format/formats';
import { appointmentTitle } from '../block/appointment-words';
import { OpenDay } from '../day/open-day';
import type { Change, Place } from './move-appointment';
import { RefusalWords } from './refusal-words';

type ServicesOf = Pick<CalendarAppointment, 'services'>;

/** What is said of moves. */
@Injectable()
export class MoveWords {
  private readonly transloco = inject(TranslocoService);
  private readonly formats = inject(Formats);
  private readonly day = inject(OpenDay);
  private readonly refusalWords = inject(RefusalWords);

  title(appointment: Pick<CalendarAppointment, 'client' | 'services'>): string {
    return appointmentTitle(appointment) ?? this.transloco.translate('calendar.block.blank');
  }

  done(appointment: Appointment, change: Change): string {
    return this.transloco.translate(`calendar.toast.${change === 'move' ? 'moved' : 'resized'}`, {
      name: this.title(appointment),
      when: this.when(appointment.start),
      until: this.formats.time(appointment.end),
      member: this.memberName(appointment.teamMemberId),
    });
  }

  takenBack(appointment: Pick<CalendarAppointment, 'client' | 'services' | 'start'>): string {
    return this.transloco.translate('calendar.toast.movedBack', {
      name: this.title(appointment),
      when: this.when(appointment.start),
    });
  }

  refused(wanted: Place, change: Change): string {
    return this.transloco.translate(`calendar.refusal.${change}`, {
      member: this.memberName(wanted.teamMemberId),
      time: this.formats.time(change === 'move' ? wanted.start : wanted.end),
    });
  }

  /** Why it was refused, by name where the server only knows that this person does not do it. */
  reason({ appointment, to }: { appointment: ServicesOf; to: Place }, problem: ApiProblem): string {
    const [service, another] = appointment.services;
    if (problem.code !== 'service-not-offered' || !service || another) return this.refusalWords.sentence(problem);
    return this.transloco.translate('calendar.refusal.service', {
      member: this.memberName(to.teamMemberId),
      service: service.name,
    });
  }

  keptAt(appointment: Pick<Appointment, 'start'>): string {
    return this.formats.time(appointment.start);
  }

  private when(start: string): string {
    const time = this.formats.time(start);
    const date = this.formats.localDate(start);
    return date === this.day.date() ? time : `${this.formats.date(date, 'short')} ${time}`;
  }

  private memberName(memberId: string): string {
    return this.day.memberName(memberId);
  }
}
