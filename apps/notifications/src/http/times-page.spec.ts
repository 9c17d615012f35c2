import { Temporal } from '@anteroom/kernel';
import type { TimesView } from '../application/answers/read-times';
import type { LanguageName } from '../domain/language.rules';
import { firstSettings } from '../domain/settings.rules';
import type { TimeOffer } from '../domain/time-offer';
import { timePage, timesPage } from './times-page';
import { visitPaths } from './visit-paths';

const at = (text: string) => Temporal.Instant.from(text);
const lindgren = { id: 'lindgren', name: 'Dr <Lindgren>' };
const times = ['2026-11-27T09:00:00Z', '2026-11-27T14:00:00Z', '2026-11-30T09:00:00Z'].map((start) => ({
  start: at(start),
  teamMember: lindgren,
}));
const place = { id: 'offer', since: at('2026-11-24T09:00:00Z'), searchFrom: at('2026-11-24T09:00:00Z') };
const found = { version: 1, of: 'same' as const, times };
const offered: TimeOffer = { ...place, ...found, state: 'offered', reason: 'asked' };
const languages: readonly LanguageName[] = ['en', 'de', 'ru'];

function aView(offer: TimeOffer | undefined, language: LanguageName, facts: Partial<TimesView> = {}): TimesView {
  const settings = { ...firstSettings, phone: '+49 30 5550100' };
  const branch = { id: 'b', name: 'Northgate', timeZone: 'Europe/Berlin', language: 'en-GB', settings };
  const appointment = { id: 'a', start: at('2026-11-26T09:30:00Z'), teamMember: lindgren.name };
  const visit = { linkId: 'l', branch, language, appointments: [appointment] };
  return { visit, offer, pace: 'usual', later: 'offered', isOpen: false, ...facts };
}
const page = (offer: TimeOffer | undefined, language: LanguageName, facts: Partial<TimesView> = {}) =>
  timesPage(aView(offer, language, facts), visitPaths('token', 1));
/** Buttons by what a screen reader says of them. */
const labels = (html: string) => [...html.matchAll(/aria-label="([^"]+)"/g)].map(([, label]) => label);

describe('NOT-3: the page of other times', () => {
  it('says whole dates and the zone in the client’s language, on the branch’s clock', () => {
    const read = languages.map((language) => {
      const html = page(offered, language);
      return [
        html.slice(0, 31),
        labels(html)[1],
        /(Central European|Mitteleuropäische|Центральная)[^.<]*/.exec(html)?.[0],
      ];
    });
    expect(read).toEqual([
      ['<!doctype html><html lang="en">', 'Friday 27 November, 15:00', 'Central European Time'],
      ['<!doctype html><html lang="de">', 'Freitag, 27. November, 15:00', 'Mitteleuropäische Zeit'],
      ['<!doctype html><html lang="ru">', 'пятница, 27 ноября, 15:00', 'Центральная Европа'],
    ]);
  });

  it.each(languages)(
    'writes every state in words of %s, with nothing left to fill in and no mark-up of names',
    (language) => {
      const states: TimeOffer[] = [
        { ...place, state: 'asked', reason: 'asked' },
        { ...place, ...found, state: 'wished', wish: times[0]! },
        { ...place, ...found, state: 'moved', wish: times[0]! },
        ...(['old', 'taken', 'changed'] as const).map((reason): TimeOffer => ({ ...offered, reason })),
        { ...offered, of: 'others' },
        { ...offered, times: [] },
        ...(['over', 'status', 'paid', 'company', 'gone'] as const).map((reason): TimeOffer => ({
          ...place,
          state: 'unmovable',
          reason,
        })),
      ];
      const pages = states.flatMap((offer) => [page(offer, language), page(offer, language, { pace: 'late' })]);
      for (const html of pages) expect(html).not.toMatch(/undefined|\{\w+\}|<Lindgren>|<script/);
      const texts = pages.map((html) => html.replace(/<style>.*?<\/style>/s, '').replace(/<[^>]+>/g, ' '));
      expect(new Set(texts).size).toBe(states.length + 2);
    },
  );

  it('names the person on each button where it is not the same one', () => {
    const others = page({ ...offered, of: 'others' }, 'en');
    expect(labels(others)[0]).toBe('Friday 27 November, 10:00, Dr &lt;Lindgren&gt;');
    expect(others).toContain('has no free time in these two weeks');
  });

  it('looks again by itself while it waits, less often once it takes long, and then gives the phone', () => {
    const asked: TimeOffer = { ...place, state: 'asked', reason: 'asked' };
    expect(page(asked, 'en')).toContain('http-equiv="refresh" content="1;url=../token/times"');
    expect(page(asked, 'en')).not.toContain('tel:');
    const late = page(asked, 'en', { pace: 'late' });
    expect(late).toContain('http-equiv="refresh" content="5;');
    expect(late).toContain('href="tel:+49305550100"');
    expect(page(offered, 'en')).not.toContain('refresh');
  });

  it('asks about one time of the list, and shows the list for what is not on it', () => {
    const ask = (offerId: string, time?: number) =>
      timePage(aView(offered, 'en'), { offerId, ...(time !== undefined && { time }) }, visitPaths('token', 2));
    const question = ask('offer', 2);
    expect(question).toContain('<dd>Monday 30 November, 10:00, Dr &lt;Lindgren&gt;</dd>');
    expect(question).toContain('<form method="post" action="../../token/times/offer">');
    for (const other of [ask('older', 2), ask('offer', 3), ask('offer')]) {
      expect(other).toContain('Which time suits you?');
    }
  });

  it('offers no later times at the end of what may be looked at', () => {
    expect(page(offered, 'en')).toContain('Later times');
    expect(page(offered, 'en', { later: 'too-far' })).not.toContain('Later times');
  });
});
