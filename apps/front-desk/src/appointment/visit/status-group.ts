import { Component, ElementRef, computed, inject, signal } from '@angular/core';
import type { AttendanceStatus, CalendarAppointment } from '@anteroom/contracts-scheduling';
import { TranslocoDirective } from '@jsverse/transloco';
import { Formats } from '../../shared/format/formats';
import { SessionStore } from '../../shared/session/session-store';
import { Icon } from '../../shared/ui/icon';
import { Tooltip } from '../../shared/ui/tooltip';
import { Catalogue } from '../catalogue';
import { AppointmentForm } from '../form/appointment-form';
import { StatusChange } from '../saving/status-change';
import { VisitMates } from './visit-mates';
import { changingWith } from './visit-status.rules';

/** The six statuses of the keys 1 to 6; cancelling has its own way, with a reason. */
export const groupStatuses = [
  'booked',
  'confirmed',
  'arrived',
  'in-room',
  'completed',
  'no-show',
] as const satisfies readonly AttendanceStatus[];

/**
 * The attendance status with the time each was reached. The arrows only go from one to the next: choosing one is a
 * command that colleagues see, so it takes Enter, Space, a click or its number.
 */
@Component({
  selector: 'ar-status-group',
  imports: [TranslocoDirective, Icon, Tooltip],
  templateUrl: './status-group.html',
  styleUrl: './status-group.css',
})
export class StatusGroup {
  private readonly form = inject(AppointmentForm);
  private readonly session = inject(SessionStore);
  private readonly formats = inject(Formats);
  private readonly catalogue = inject(Catalogue);
  private readonly host = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;
  protected readonly change = inject(StatusChange);
  protected readonly mates = inject(VisitMates);
  protected readonly statuses = groupStatuses;
  protected readonly scope = signal<'appointment' | 'visit'>('appointment');

  /** What is looked at or would come next: of it the line below says which appointments change. */
  private readonly looked = signal<AttendanceStatus | undefined>(undefined);
  protected readonly preview = computed(() => this.looked() ?? this.nextStatus());
  private readonly changing = computed(() => {
    const self = this.mates.self();
    const status = this.preview();
    if (!self || !status) return [];
    const others = changingWith(self, this.mates.sameVisit(), status);
    return self.status === status ? others : [self, ...others];
  });
  protected readonly changes = computed(() => this.listOf(this.changing()));
  protected readonly changeCount = computed(() => this.changing().length);
  protected readonly stays = computed(() => {
    const self = this.mates.self();
    const members = self ? [self, ...this.mates.sameVisit()] : [];
    return this.listOf(members.filter((one) => !this.changing().some(({ id }) => id === one.id)));
  });

  /** What is drawn as reached: what was just asked for, else what the server told. */
  protected readonly current = computed(() => this.change.pending()?.status ?? this.form.saved()?.status);
  protected readonly focusable = computed(() => {
    const current = this.current();
    return groupStatuses.find((status) => status === current) ?? groupStatuses[0];
  });

  /** The time of a status reached today, the weekday of an earlier one. */
  protected reachedAt(status: AttendanceStatus): string {
    const saved = this.form.saved();
    const at = saved?.statusTimes[status];
    if (!saved || !at) return '';
    const isOfTheDay = this.formats.localDate(at) === this.formats.localDate(saved.start);
    return isOfTheDay ? this.formats.time(at) : this.formats.date(at, 'weekday');
  }

  /** Why a status cannot be chosen now: the end of a key of the language files. */
  protected refusalOf(status: AttendanceStatus): string | undefined {
    if (!this.session.can('appointment.status')) return 'right';
    const reason = this.mates.self()?.refused[status];
    return reason === 'already' ? undefined : reason;
  }

  protected choose(status: AttendanceStatus): void {
    if (status === this.current() || this.refusalOf(status)) return;
    void this.change.ask({ status, scope: this.mates.sameVisit().length > 0 ? this.scope() : 'appointment' });
  }

  /** Chooses by its number, 1 to 6. */
  chooseNumber(number: number): void {
    const status = groupStatuses[number - 1];
    if (status) this.choose(status);
  }

  protected look(status: AttendanceStatus | undefined): void {
    this.looked.set(status);
  }

  private nextStatus(): AttendanceStatus | undefined {
    const at = groupStatuses.findIndex((status) => status === this.current());
    return groupStatuses.slice(at + 1).find((status) => this.refusalOf(status) === undefined);
  }

  private listOf(appointments: readonly Pick<CalendarAppointment, 'start' | 'teamMemberId'>[]): string {
    const words = appointments
      .toSorted((a, b) => Date.parse(a.start) - Date.parse(b.start))
      .map(
        ({ start, teamMemberId }) => `${this.formats.time(start)} ${this.catalogue.member(teamMemberId)?.name ?? ''}`,
      );
    return words.join(', ');
  }

  protected press(event: KeyboardEvent): void {
    const buttons = [...this.host.querySelectorAll<HTMLElement>('[role="radio"][data-status]')];
    const at = buttons.indexOf(event.target as HTMLElement);
    const step = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 }[event.key];
    if (at < 0 || step === undefined) return;
    event.preventDefault();
    const isMirrored = getComputedStyle(this.host).direction === 'rtl' && event.key.match(/Left|Right/);
    buttons.at((at + (isMirrored ? -step : step)) % buttons.length)?.focus();
  }
}
