import { Injectable, inject } from '@angular/core';
import type { Appointment } from '@anteroom/contracts-scheduling';
import { TranslocoService } from '@jsverse/transloco';
import { Formats } from '../../shared/format/formats';
import { Catalogue } from '../catalogue';
import type { AppointmentDraft, DraftField } from '../draft/appointment-draft';
import { totalOf } from '../draft/service-lines.rules';

/** What a field of the draft says, in the words of the screen. */
@Injectable({ providedIn: 'root' })
export class FieldWords {
  private readonly catalogue = inject(Catalogue);
  private readonly formats = inject(Formats);
  private readonly transloco = inject(TranslocoService);

  private readonly writers: { readonly [Field in DraftField]: (draft: AppointmentDraft) => string } = {
    teamMemberId: ({ teamMemberId }) => this.catalogue.member(teamMemberId)?.name ?? '',
    start: ({ start }) => `${this.formats.date(start.date, 'short')}, ${start.time}`,
    duration: ({ duration }) => this.formats.minutes(duration.minutes),
    lines: (draft) => this.linesOf(draft),
    client: ({ client }) => client?.name ?? '',
    resourceIds: ({ resourceIds }) => resourceIds.map((id) => this.catalogue.unitName(id) ?? '').join(', '),
    comment: ({ comment }) => comment.trim(),
  };

  /** The value, or “nothing” in words. */
  valueOf(field: DraftField, draft: AppointmentDraft): string {
    return this.writers[field](draft) || this.transloco.translate('appointment.nothing');
  }

  nameOf(field: DraftField): string {
    return this.transloco.translate(`appointment.names.${field}`);
  }

  /** “the time, the comment” */
  namesOf(fields: readonly DraftField[]): string {
    const names = fields.map((field) => this.nameOf(field));
    return new Intl.ListFormat(this.formats.language(), { type: 'conjunction' }).format(names);
  }

  /** That an appointment was saved: who, when, with whom. */
  saved(appointment: Appointment): { message: string; strong: string } {
    const name: string = appointment.client?.name ?? this.transloco.translate('appointment.title.blank');
    const facts = {
      name,
      time: this.formats.time(appointment.start),
      member: this.catalogue.member(appointment.teamMemberId)?.name ?? '',
      kind: appointment.version === 1 ? 'booked' : 'changed',
    };
    return { message: this.transloco.translate('appointment.state.done', facts), strong: name };
  }

  private linesOf({ lines }: AppointmentDraft): string {
    const total = totalOf(lines);
    if (!total) return '';
    const names = lines.map(({ name, quantity }) => (quantity > 1 ? `${quantity} × ${name}` : name));
    return `${names.join(', ')} (${this.formats.money(total)})`;
  }
}
