import type { ClientCard } from '@anteroom/contracts-clients';
import fc from 'fast-check';
import {
  type ContactForm,
  channels,
  complaintOf,
  contactFields,
  editOf,
  fieldsThatDiffer,
  formOf,
  mergeContact,
} from './contact-form.rules';

const card: ClientCard = {
  id: 'client-1',
  version: 4,
  branchId: 'branch-1',
  name: 'Elena Marchetti',
  phone: '+390550142291',
  email: null,
  language: 'it',
  preferredChannel: 'any',
};
const word = fc.constantFrom('', 'a', 'b', 'c');
const form: fc.Arbitrary<ContactForm> = fc.record({
  name: word,
  phone: word,
  email: word,
  language: word,
  preferredChannel: fc.constantFrom(...channels),
});

describe('CLI-2 the contact facts as they are typed', () => {
  it('CLI-2: an edit names what was changed, and empty text takes a fact away', () => {
    const base = formOf(card);
    expect(editOf(base, base)).toEqual({});
    expect(editOf(base, { ...base, phone: ' ', email: ' elena@example.org ', language: '' })).toEqual({
      phone: null,
      email: 'elena@example.org',
      language: null,
    });
  });

  it('CLI-2: wants a name, and an e-mail address or none', () => {
    const base = formOf(card);
    expect(complaintOf('name', { ...base, name: ' ' })).toBe('nameless');
    expect(complaintOf('email', { ...base, email: 'elena at home' })).toBe('no-email');
    expect(contactFields.map((field) => complaintOf(field, base))).toEqual(contactFields.map(() => undefined));
  });

  it('CLI-2: of two who edit at once, neither loses what only one of them changed', () => {
    fc.assert(
      fc.property(form, form, form, (base, mine, theirs) => {
        const merge = mergeContact(base, mine, theirs);
        for (const field of contactFields) {
          const [was, my, their] = [base[field], mine[field], theirs[field]];
          const clash = my !== was && their !== was && my !== their;
          expect(merge.clashes.includes(field)).toBe(clash);
          expect(merge.form[field]).toBe(my === was ? their : my);
        }
      }),
    );
  });

  it('CLI-2: nothing clashes where only one of them changed anything', () => {
    fc.assert(
      fc.property(form, form, (base, changed) => {
        expect(mergeContact(base, changed, base)).toEqual({ form: changed, clashes: [] });
        expect(fieldsThatDiffer(mergeContact(base, base, changed).form, changed)).toEqual([]);
      }),
    );
  });
});
