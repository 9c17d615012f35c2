import type { AttendanceStatus } from '@anteroom/contracts-scheduling';
import type { Place } from './move-appointment';

/** How many own actions can be taken back. */
export const actionsKept = 20;

interface OwnAction {
  readonly appointmentId: string;
  /** The version that the action left behind: a later one means that somebody touched it since. */
  readonly version: number;
  readonly name: string;
}

/** Something the person did on the grid that can be taken back by its opposite. */
export type UndoableAction =
  | (OwnAction & { readonly kind: 'move' | 'resize'; readonly before: Place; readonly after: Place })
  | (OwnAction & { readonly kind: 'status'; readonly before: AttendanceStatus; readonly after: AttendanceStatus });

export interface UndoHistory {
  readonly done: readonly UndoableAction[];
  readonly undone: readonly UndoableAction[];
}

export const emptyHistory: UndoHistory = { done: [], undone: [] };

export function withDone(history: UndoHistory, action: UndoableAction): UndoHistory {
  return { done: [...history.done.slice(1 - actionsKept), action], undone: [] };
}

export function opposite(action: UndoableAction): UndoableAction {
  return action.kind === 'status'
    ? { ...action, before: action.after, after: action.before }
    : { ...action, before: action.after, after: action.before };
}

/** After the last action was taken back; `version` is what the appointment has now. */
export function withUndone(history: UndoHistory, action: UndoableAction, version: number): UndoHistory {
  const done = afterTouch(history.done.filter((one) => one !== action), action.appointmentId, action.version, version);
  return { done, undone: [...history.undone, { ...opposite(action), version }] };
}

/** After something that was taken back was done again. */
export function withRedone(history: UndoHistory, action: UndoableAction, version: number): UndoHistory {
  const undone = afterTouch(history.undone.filter((one) => one !== action), action.appointmentId, action.version, version);
  return { done: [...history.done, { ...opposite(action), version }], undone };
}

/** Drops what can no longer be taken back. */
export function without(history: UndoHistory, action: UndoableAction): UndoHistory {
  return { done: history.done.filter((one) => one !== action), undone: history.undone.filter((one) => one !== action) };
}

/** Own actions raise the version too: an earlier action of the same appointment stays within reach. */
function afterTouch(actions: readonly UndoableAction[], id: string, before: number, now: number): UndoableAction[] {
  const last = actions.findLast((action) => action.appointmentId === id);
  if (!last || before <= last.version) return [...actions];
  return actions.map((action) => (action === last ? { ...action, version: now } : action));
}
