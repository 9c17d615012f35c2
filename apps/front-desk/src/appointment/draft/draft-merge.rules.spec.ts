import fc from 'fast-check';
import { type AppointmentDraft, draftFields, fieldsThatDiffer, isSameIn } from './appointment-draft';
import { applyChoice, choicesOf, mergeDrafts } from './draft-merge.rules';
import { aDraft, aLine, ecg, haddad, lindgren } from './drafts.fixture';

const arbitraryDraft: fc.Arbitrary<AppointmentDraft> = fc
  .record({
    teamMemberId: fc.constantFrom(lindgren.id, haddad.id),
    time: fc.constantFrom('10:00', '11:00', '12:00'),
    minutes: fc.constantFrom(15, 30, 45),
    quantity: fc.integer({ min: 1, max: 3 }),
    client: fc.constantFrom(null, { kind: 'new', name: 'Mia', phone: '1' } as const, aDraft().client),
    resourceIds: fc.subarray(['room-1', 'room-2']),
    comment: fc.constantFrom('', 'call first', 'bring ECG'),
  })
  .map(({ time, minutes, quantity, ...rest }) => ({
    ...rest,
    start: { date: '2026-11-24', time, occurrence: 'first' },
    duration: { minutes, follows: 'hand' },
    lines: [aLine({ quantity })],
  }));

describe('merging what I typed with what a colleague saved', () => {
  it('APT-8: keeps mine when they changed nothing, and takes theirs when I changed nothing', () => {
    fc.assert(
      fc.property(arbitraryDraft, arbitraryDraft, (base, other) => {
        expect(mergeDrafts(base, other, base)).toEqual({ draft: other, taken: [], conflicts: [] });
        const merge = mergeDrafts(base, base, other);
        expect(fieldsThatDiffer(merge.draft, other)).toEqual([]);
        expect(merge.conflicts).toEqual([]);
      }),
    );
  });

  it('APT-8: loses nothing: each field is mine, theirs, or an open conflict that keeps both', () => {
    fc.assert(
      fc.property(arbitraryDraft, arbitraryDraft, arbitraryDraft, (base, mine, theirs) => {
        const { draft, conflicts } = mergeDrafts(base, mine, theirs);
        for (const field of draftFields) {
          const bothChanged = !isSameIn(field, base, mine) && !isSameIn(field, base, theirs);
          const differ = !isSameIn(field, mine, theirs);
          expect(conflicts.some((conflict) => conflict.field === field)).toBe(bothChanged && differ);
          if (!bothChanged) expect(isSameIn(field, draft, isSameIn(field, base, mine) ? theirs : mine)).toBe(true);
        }
      }),
    );
  });

  it('CLI-2: the same client is shown by the name that the card says by now', () => {
    const client = { kind: 'known', id: 'client-1', name: 'Ingrid Holm', phone: null } as const;
    const theirs = aDraft({ client: { ...client, name: 'Ingrid Berg' } });
    const mine = aDraft({ client, comment: 'mine' });
    const merge = mergeDrafts(aDraft({ client }), mine, theirs);
    expect(merge.draft).toMatchObject({ client: { name: 'Ingrid Berg' }, comment: 'mine' });
    expect(merge.conflicts).toEqual([]);
    const other = aDraft({ client: { ...client, id: 'client-2', name: 'Olga Petrova' } });
    expect(mergeDrafts(aDraft({ client }), other, theirs).draft.client?.name).toBe('Olga Petrova');
  });

  it('APT-8: never merges money: their lines stand until somebody chooses', () => {
    const theirs = aDraft({ lines: [aLine({ serviceId: ecg.id })], comment: 'theirs' });
    const { draft, conflicts } = mergeDrafts(
      aDraft(),
      aDraft({ lines: [aLine({ quantity: 2 })], comment: 'mine' }),
      theirs,
    );
    expect(draft.lines).toEqual(theirs.lines);
    expect(conflicts.map((conflict) => [conflict.field, conflict.chosen])).toEqual([
      ['lines', 'theirs'],
      ['comment', 'both'],
    ]);
  });

  it('APT-8: keeps what both wrote unless somebody chooses: neither text is dropped by saving quickly', () => {
    const line = fc.stringMatching(/^[a-z]{1,8}$/);
    const text = fc.array(line, { maxLength: 3 }).map((lines) => lines.join('\n'));
    const linesOf = (comment: string) => comment.split('\n').filter((one) => one !== '');
    fc.assert(
      fc.property(text, text, text, (base, mine, theirs) => {
        const { draft, conflicts } = mergeDrafts(
          aDraft({ comment: base }),
          aDraft({ comment: mine }),
          aDraft({ comment: theirs }),
        );
        if (conflicts.length === 0) return;
        expect(linesOf(draft.comment)).toEqual(expect.arrayContaining([...linesOf(mine), ...linesOf(theirs)]));
      }),
    );
  });

  it('APT-8: does not say twice what both began with', () => {
    const [base, mine, theirs] = ['Bring ECG', 'Bring ECG\nCall first', 'Bring ECG\nWheelchair'].map((comment) =>
      aDraft({ comment }),
    );
    expect(mergeDrafts(base!, mine!, theirs!).draft.comment).toBe('Bring ECG\nWheelchair\nCall first');
  });

  it('APT-8: chooses nothing where only one version can stay', () => {
    const [mine, theirs] = ['11:00', '12:00'].map((time) =>
      aDraft({ start: { date: '2026-11-24', time, occurrence: 'first' } }),
    );
    const base = aDraft({ start: { date: '2026-11-24', time: '10:00', occurrence: 'first' } });
    expect(mergeDrafts(base, mine!, theirs!).conflicts.map(({ field, chosen }) => [field, chosen])).toEqual([
      ['start', undefined],
    ]);
  });

  it('APT-8: offers both comments, theirs first', () => {
    const [conflict] = mergeDrafts(aDraft(), aDraft({ comment: 'mine' }), aDraft({ comment: 'theirs' })).conflicts;
    expect(choicesOf(conflict!)).toEqual(['mine', 'theirs', 'both']);
    expect(applyChoice(aDraft(), { ...conflict!, chosen: 'both' }).comment).toBe('theirs\nmine');
  });
});
