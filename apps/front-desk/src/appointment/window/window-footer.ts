import { Component, computed, inject, input, output } from '@angular/core';
import { TranslocoDirective } from '@jsverse/transloco';
import { LiveConnection } from '../../shared/live/live-connection';
import { SessionStore } from '../../shared/session/session-store';
import { Icon } from '../../shared/ui/icon';
import { AppointmentForm } from '../form/appointment-form';
import { FieldWords } from '../form/field-words';
import { AppointmentSaving } from '../saving/appointment-saving';
import { StatusChange } from '../saving/status-change';

/** What can be done with the appointment as a whole, and what is not saved yet. */
@Component({
  selector: 'ar-window-footer',
  imports: [TranslocoDirective, Icon],
  templateUrl: './window-footer.html',
  styleUrl: './window-footer.css',
})
export class WindowFooter {
  readonly cancelling = input.required<boolean>();
  /** What comes next has its button elsewhere in the window. */
  readonly isNextElsewhere = input.required<boolean>();
  readonly closed = output();
  readonly saved = output();
  readonly cancelAsked = output();

  protected readonly form = inject(AppointmentForm);
  protected readonly saving = inject(AppointmentSaving);
  private readonly session = inject(SessionStore);
  private readonly live = inject(LiveConnection);
  private readonly words = inject(FieldWords);
  private readonly change = inject(StatusChange);

  protected readonly canCancel = computed(() => {
    const saved = this.form.saved();
    return this.session.can('appointment.cancel') && saved !== undefined && saved.refused.cancelled === undefined;
  });
  protected readonly canRestore = computed(() => {
    const saved = this.form.saved();
    const mayRestore = saved?.status === 'cancelled' && saved.refused.booked === undefined;
    return mayRestore && this.session.can('appointment.status');
  });
  protected readonly unsaved = computed(() => {
    const fields = this.form.changed();
    return this.form.saved() && fields.length > 0 ? this.words.namesOf(fields) : undefined;
  });
  /** A saved appointment with nothing typed on it has nothing to save. */
  protected readonly savable = computed(() => !this.form.saved() || this.form.dirty());
  /** Nothing is booked from a screen that does not know the day. */
  protected readonly isStale = computed(() => this.live.state().kind === 'stale');

  protected restore(): void {
    void this.change.ask({ status: 'booked', scope: 'appointment' });
  }
}
