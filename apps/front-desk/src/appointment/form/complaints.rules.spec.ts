import { aDraft, aLine, consultation, ecg, haddad, lindgren, zone } from '../draft/drafts.fixture';
import { offersOf } from '../draft/service-lines.rules';
import { type FormState, complaintsOf } from './complaints.rules';

const aForm = (change: Partial<FormState> = {}): FormState => ({
  draft: aDraft(),
  unread: {},
  offers: offersOf(lindgren, [consultation, ecg]),
  timeZone: zone,
  ...change,
});
const kinds = (state: FormState) => complaintsOf(state).map(({ field, kind }) => `${field} ${kind}`);

describe('what has to be put right before saving', () => {
  it('APT-1: complains about nothing in an ordinary booking, nor in a blank one', () => {
    expect(kinds(aForm())).toEqual([]);
    expect(kinds(aForm({ draft: aDraft({ client: null, lines: [] }) }))).toEqual([]);
  });

  it('APT-1: refuses a time that the clocks skip, in words of its own', () => {
    const draft = aDraft({ start: { date: '2026-03-29', time: '02:30', occurrence: 'first' } });
    expect(complaintsOf(aForm({ draft }))).toEqual([{ field: 'start', kind: 'skipped-time', about: '02:30' }]);
  });

  it('APT-1: keeps what could not be read and says so', () => {
    expect(complaintsOf(aForm({ unread: { start: 'noonish', duration: 'long' } }))).toEqual([
      { field: 'start', kind: 'unreadable-time', about: 'noonish' },
      { field: 'duration', kind: 'unreadable-duration', about: 'long' },
    ]);
  });

  it('APT-1: tells no length from too much of it', () => {
    expect(kinds(aForm({ draft: aDraft({ duration: { minutes: 0, follows: 'hand' } }) }))).toEqual([
      'duration none-left',
    ]);
    expect(kinds(aForm({ draft: aDraft({ duration: { minutes: 1500, follows: 'hand' } }) }))).toEqual([
      'duration too-long',
    ]);
  });

  it('APT-1: names the service that the person does not perform, once the catalogue is there', () => {
    const draft = aDraft({ lines: [aLine({ serviceId: ecg.id, name: ecg.name })] });
    const offers = offersOf(haddad, [consultation, ecg]);
    expect(complaintsOf(aForm({ draft, offers }))).toEqual([{ field: 'lines', kind: 'not-offered', about: ecg.name }]);
    expect(kinds(aForm({ draft, offers: undefined }))).toEqual([]);
  });

  it('APT-1: wants a name for a new client, not a phone', () => {
    expect(kinds(aForm({ draft: aDraft({ client: { kind: 'new', name: ' ', phone: '0171' } }) }))).toEqual([
      'client nameless-client',
    ]);
    expect(kinds(aForm({ draft: aDraft({ client: { kind: 'new', name: 'Mia', phone: '' } }) }))).toEqual([]);
    const withEmail = (email: string) =>
      aForm({ draft: aDraft({ client: { kind: 'new', name: 'Mia', phone: '', email } }) });
    expect(kinds(withEmail('mia at home'))).toEqual(['client no-email']);
    expect(kinds(withEmail(' mia@example.org '))).toEqual([]);
  });
});
