import { DestroyRef, Injectable, computed, effect, inject, signal } from '@angular/core';
import type { AttendanceStatus, CalendarAppointment } from '@anteroom/contracts-scheduling';
import type { Colleague } from '@anteroom/contracts-shared';
import { SessionStore } from '../session/session-store';
import { DayStore } from './day-store';
import type { DayUpdate } from './day-update';

/** What a colleague did to an appointment of the open day. `subject` is the client's name, empty when blank. */
export interface ColleagueAction {
  readonly appointmentId: string;
  readonly by: Colleague;
  readonly kind: 'booked' | 'moved' | 'status' | 'edited';
  readonly status: AttendanceStatus;
  readonly subject: string;
  /** ISO 8601 */
  readonly at: string;
}

const keptAtMost = 20;
/** An edit so soon after something else by the same person belongs to it: a new client gets their number, say. */
const sameActionMs = 5_000;

/** The last actions of others, newest first, for the status bar. */
@Injectable({ providedIn: 'root' })
export class ColleagueActions {
  private readonly session = inject(SessionStore);
  private readonly days = inject(DayStore);
  private readonly log = signal<readonly ColleagueAction[]>([]);

  readonly latest = this.log.asReadonly();
  /** The newest action of each of the two colleagues who acted last. */
  readonly lastTwo = computed(() => {
    const newest = new Map<string, ColleagueAction>();
    for (const action of this.log()) if (!newest.has(action.by.id)) newest.set(action.by.id, action);
    return [...newest.values()].slice(0, 2);
  });

  constructor() {
    effect(() => {
      this.session.branch();
      this.log.set([]);
    });
    const listening = this.days.updates.subscribe((update) => this.note(update));
    inject(DestroyRef).onDestroy(() => listening.unsubscribe());
  }

  private note(update: DayUpdate): void {
    const action = actionOf(update);
    if (!action || action.by.id === this.session.user()?.id) return;
    this.log.update((log) => withAction(log, action).slice(0, keptAtMost));
  }
}

/** Nothing for holds, and for appointments that merely left the day. */
export function actionOf(update: DayUpdate): ColleagueAction | undefined {
  if (update.kind !== 'appointment' || !update.after) return undefined;
  const { before, after } = update;
  if (before && before.version === after.version) return undefined;
  return {
    appointmentId: after.id,
    by: after.changedBy,
    kind: kindOf(before, after),
    status: after.status,
    subject: after.client?.name ?? '',
    at: after.changedAt,
  };
}

/** The log after an action, newest first. An edit that only completes the action before it leaves that one standing. */
export function withAction(log: readonly ColleagueAction[], action: ColleagueAction): readonly ColleagueAction[] {
  const index = log.findIndex(({ by }) => by.id === action.by.id);
  const last = log[index];
  const isCompleted =
    action.kind === 'edited' &&
    last?.appointmentId === action.appointmentId &&
    Date.parse(action.at) - Date.parse(last.at) < sameActionMs;
  if (!last || !isCompleted) return [action, ...log];
  return log.with(index, { ...last, subject: action.subject });
}

function kindOf(before: CalendarAppointment | undefined, after: CalendarAppointment): ColleagueAction['kind'] {
  if (!before) return after.version <= 1 ? 'booked' : 'moved';
  if (before.status !== after.status) return 'status';
  const moved = before.teamMemberId !== after.teamMemberId || before.start !== after.start || before.end !== after.end;
  return moved ? 'moved' : 'edited';
}
