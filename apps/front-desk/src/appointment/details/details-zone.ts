import { Component, inject, viewChild } from '@angular/core';
import { TranslocoDirective } from '@jsverse/transloco';
import { AppointmentForm } from '../form/appointment-form';
import { HistorySection } from '../history/history-section';
import { WindowSections } from '../window/window-sections';
import { FieldNotes } from './field-notes';
import { MemberField } from './member-field';
import { ResourceChips } from './resource-chips';
import { TimeFields } from './time-fields';

/** With whom, when, where, and the comment. */
@Component({
  selector: 'ar-details-zone',
  imports: [TranslocoDirective, MemberField, TimeFields, ResourceChips, FieldNotes, HistorySection, WindowSections],
  template: `<ng-container *transloco="let t">
    <ar-member-field />
    <ar-field-notes field="teamMemberId" />
    <ar-time-fields />
    @if (form.locked(); as reason) {
      <p class="hint">{{ lockedWords(t, reason) }}</p>
    }
    <ar-resource-chips />
    <div class="f">
      <label for="appointment-comment">{{ t('appointment.fields.comment') }}</label>
      <textarea
        #comment
        id="appointment-comment"
        class="in"
        rows="3"
        maxlength="4000"
        dir="auto"
        [readOnly]="form.wordsLocked()"
        [value]="form.draft().comment"
        (input)="form.setComment(comment.value)"
      ></textarea>
      <ar-field-notes field="comment" />
    </div>
    @if (form.saved(); as saved) {
      <div>
        <ar-window-sections place="details" />
        <ar-history-section [appointmentId]="saved.id" [version]="saved.version" />
      </div>
    }
  </ng-container>`,
  styles: `
    :host {
      display: flex;
      flex-direction: column;
      gap: 11px;
    }
    textarea {
      display: block;
      min-block-size: 62px;
      resize: block;
      font-size: var(--t-12h);
    }
    textarea:read-only {
      background: transparent;
      border-color: var(--line);
    }
    .hint {
      margin-block-start: -4px;
    }
  `,
})
export class DetailsZone {
  protected readonly form = inject(AppointmentForm);
  private readonly history = viewChild(HistorySection);

  showHistory(): void {
    this.history()?.show();
  }

  protected lockedWords(t: (key: string) => string, reason: string): string {
    return t(`appointment.locked.${reason}`);
  }
}
