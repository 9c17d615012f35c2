import type { AppointmentDraft, DraftField } from './appointment-draft';
import { draftFields, isSameIn, withFieldOf } from './appointment-draft';

/** `both` exists for the comment only: theirs, then what mine says besides. */
export type Choice = 'mine' | 'theirs' | 'both';

/** A field that both sides changed to different things. Nothing of either is lost while it stands open. */
export interface Conflict {
  readonly field: DraftField;
  readonly mine: AppointmentDraft;
  readonly theirs: AppointmentDraft;
  /** Undefined while nobody has chosen between two versions that cannot both be kept: it is not saved until then. */
  readonly chosen: Choice | undefined;
}

export interface Merge {
  /** Mine, with what only they changed, and with each conflict as it is chosen at first; mine where it is open. */
  readonly draft: AppointmentDraft;
  /** What only they changed. */
  readonly taken: readonly DraftField[];
  readonly conflicts: readonly Conflict[];
}

/**
 * What stands until somebody says otherwise. Money is never merged: where the lines differ, theirs. Of words, both are
 * kept. Of time, person, client and rooms only one can be: somebody has to choose.
 */
function firstChoice(field: DraftField): Choice | undefined {
  if (field === 'lines') return 'theirs';
  return field === 'comment' ? 'both' : undefined;
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
  return withFieldOf(conflict.field, conflict.chosen === 'theirs' ? conflict.theirs : conflict.mine, draft);
}

/** Theirs, then the lines of mine that it does not say: what both began with is not said twice. */
function bothComments({ mine, theirs }: Conflict): string {
  const said = theirs.comment.trim() === '' ? [] : theirs.comment.split('\n');
  const more = mine.comment.split('\n').filter((line) => line.trim() !== '' && !said.includes(line));
  return [...said, ...more].join('\n');
}

/** The choices a conflict offers. */
export function choicesOf(conflict: Conflict): readonly Choice[] {
  return conflict.field === 'comment' ? ['mine', 'theirs', 'both'] : ['mine', 'theirs'];
}
