import { Component, inject, output } from '@angular/core';
import { TranslocoDirective } from '@jsverse/transloco';
import { Formats } from '../../shared/format/formats';
import { Clock } from '../../shared/ui/clock';
import { Disc } from '../../shared/ui/disc';
import { firstNameOf } from '../../shared/ui/person';
import { AppointmentForm } from '../form/appointment-form';
import { FieldWords } from '../form/field-words';
import { type RemoteChange, RemoteChanges } from '../form/remote-changes';

/** Longer values stand in the history, not in a banner. */
const longestValue = 48;

/** What a colleague changed while this window was open, and that nothing typed here was lost by it. */
@Component({
  selector: 'ar-remote-notice',
  imports: [TranslocoDirective, Disc],
  template: `<ng-container *transloco="let t">
    @if (remote.change(); as change) {
      <div class="notice" role="status">
        <ar-disc [name]="change.by.name" [colour]="change.by.colour" [size]="20" />
        <span class="words">
          <b
            ><bdi>{{ nameOf(change) }}</bdi></b
          >
          {{
            change.kind === 'cancelled'
              ? t('appointment.remote.cancelled')
              : t('appointment.remote.changed', whatOf(change))
          }}
          <bdi>{{ ago(change) }}</bdi>.
          @if (form.dirty()) {
            {{ t('appointment.remote.kept') }}
          }
        </span>
        <button type="button" class="btn sm" (click)="reviewed.emit()">{{ t('appointment.remote.review') }}</button>
        <button type="button" class="btn sm" (click)="remote.dismiss()">{{ t('common.dismiss') }}</button>
      </div>
    }
  </ng-container>`,
  styles: `
    .notice {
      display: flex;
      gap: 9px;
      align-items: center;
      min-block-size: 36px;
      padding-inline: 12px 6px;
      font-size: var(--t-12h);
      color: var(--colleague);
      background: color-mix(in srgb, var(--person-1) 12%, var(--surface));
      border-radius: 10px;
    }
    .words {
      flex: 1;
    }
    .btn {
      color: inherit;
      background: transparent;
      border-color: color-mix(in srgb, currentcolor 35%, transparent);
      box-shadow: none;
    }
  `,
})
export class RemoteNotice {
  /** Somebody wants to see the history. */
  readonly reviewed = output();

  protected readonly form = inject(AppointmentForm);
  protected readonly remote = inject(RemoteChanges);
  private readonly words = inject(FieldWords);
  private readonly formats = inject(Formats);
  private readonly clock = inject(Clock);

  protected nameOf({ by }: RemoteChange): string {
    return firstNameOf(by.name);
  }

  protected ago({ at }: RemoteChange): string {
    return this.formats.ago(at, Math.max(this.clock.now(), this.clock.serverNow()));
  }

  /** One field with its before and after where they are short; else the fields by their names. */
  protected whatOf({ fields, before, after }: RemoteChange): Record<string, string> {
    const [field, ...more] = fields;
    const values = field ? [this.words.valueOf(field, before), this.words.valueOf(field, after)] : [];
    const isShort = more.length === 0 && values.every((value) => value.length <= longestValue);
    return {
      many: isShort ? 'no' : 'yes',
      fields: this.words.namesOf(fields),
      before: values[0] ?? '',
      after: values[1] ?? '',
    };
  }
}
