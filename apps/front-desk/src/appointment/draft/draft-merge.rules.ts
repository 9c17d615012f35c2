import type { AppointmentDraft, DraftField } from './appointment-draft';
import { draftFields, isSameIn, withFieldOf } from './appointment-draft';

/** `both` exists for the comment only: theirs, then mine. */
export type Choice = 'mine' | 'theirs' | 'both';

/** A field that both sides changed to different things. Nothing of either is lost while it stands open. */
export interface Conflict {
  readonly field: DraftField;
  readonly mine: AppointmentDraft;
  readonly theirs: AppointmentDraft;
  readonly chosen: Choice;
}

export interface Merge {
  /** Mine, with what only they changed, and with each conflict as it is chosen at first. */
  readonly draft: AppointmentDraft;
  /** What only they changed. */
  readonly taken: readonly DraftField[];
  readonly conflicts: readonly Conflict[];
}

/** Money is never merged: where the lines differ, theirs are chosen until somebody says otherwise. */
function firstChoice(field: DraftField): Choice {
  return field === 'lines' ? 'theirs' : 'mine';
}

/**
 * Brings together what I typed and what a colleague saved meanwhile, field by field.
 * @param base the saved state that my draft began with
 */
export function mergeDrafts(base: AppointmentDraft, mine: AppointmentDraft, theirs: AppointmentDraft): Merge {
  const changedByThem = draftFields.filter((field) => !isSameIn(field, base, theirs));
  const open = changedByThem.filter((field) => !isSameIn(field, mine, theirs));
  const taken = open.filter((field) => isSameIn(field, base, mine));
  const conflicts = open
    .filter((field) => !taken.includes(field))
    .map((field) => ({ field, mine, theirs, chosen: firstChoice(field) }));
  const merged = taken.reduce((draft, field) => withFieldOf(field, theirs, draft), withTheirCard(mine, theirs));
  return { draft: conflicts.reduce(applyChoice, merged), taken, conflicts };
}

/** The same client, by the name and phone that the card says by now. */
function withTheirCard(mine: AppointmentDraft, theirs: AppointmentDraft): AppointmentDraft {
  return theirs.client?.kind === 'known' && isSameIn('client', mine, theirs)
    ? withFieldOf('client', theirs, mine)
    : mine;
}

/** The draft with one conflict decided as it is chosen. */
export function applyChoice(draft: AppointmentDraft, conflict: Conflict): AppointmentDraft {
  if (conflict.chosen === 'both') return { ...draft, comment: bothComments(conflict) };
  return withFieldOf(conflict.field, conflict.chosen === 'mine' ? conflict.mine : conflict.theirs, draft);
}

function bothComments({ mine, theirs }: Conflict): string {
  return [theirs.comment, mine.comment].filter((text) => text.trim() !== '').join('\n');
}

/** The choices a conflict offers. */
export function choicesOf(conflict: Conflict): readonly Choice[] {
  return conflict.field === 'comment' ? ['mine', 'theirs', 'both'] : ['mine', 'theirs'];
}
