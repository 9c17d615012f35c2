import type { Occupancy } from '@anteroom/contracts-scheduling';
import type { FrontDesk } from './front-desk.ts';

/** The figures that a board shows and the database recounts, in one shape. */
export interface BoardFigures {
  readonly branch: string;
  readonly noShows: string;
  /** Booked of working minutes, by person and by room or device; in the order of the ids. */
  readonly people: readonly string[];
  readonly units: readonly string[];
  /** On the day itself only. */
  readonly now: readonly string[];
}

/** What the recount of the database looks like on a board. */
export function boardOf(recount: Occupancy, isToday: boolean): BoardFigures {
  const { withClient, runningOver, late, waiting } = recount.now;
  const waits = [`${waiting.longestMinutes} min`, `${waiting.meanMinutes} min average`];
  const now = [`${withClient.count} of ${withClient.of}`, `${runningOver}`, `${late}`, `${waiting.count}`];
  return {
    branch: `${recount.branch.bookedMinutes} of ${recount.branch.workingMinutes}`,
    noShows: `${recount.noShows.count} of ${recount.noShows.of}`,
    people: recount.teamMembers.map((one) => `${one.id} ${one.bookedMinutes} of ${one.workingMinutes}`),
    units: recount.units.map(
      (one) => `${one.id} ${one.bookedMinutes} of ${one.workingMinutes}${isToday ? ` ${one.state}` : ''}`,
    ),
    now: isToday ? [...now, ...(waiting.count > 0 ? waits : [])] : [],
  };
}

/** The managers' board in a window. */
export class OccupancyBoard {
  private readonly desk: FrontDesk;

  constructor(desk: FrontDesk) {
    this.desk = desk;
  }

  async signIn(email: string): Promise<void> {
    const { page, url } = this.desk;
    await page.goto(url);
    await page.getByLabel('E-mail').fill(email);
    await page.getByLabel('Password', { exact: true }).fill('anteroom');
    await page.getByRole('button', { name: 'Sign in' }).click();
    await page.locator('ar-occupancy-page').waitFor();
  }

  async open(date: string): Promise<void> {
    await this.desk.page.goto(`${this.desk.url}/occupancy?date=${date}`);
    await this.desk.page.locator('ar-team-strips [data-member]').first().waitFor();
    await this.desk.page.locator('ar-room-tiles [data-unit]').first().waitFor();
    await this.desk.isLive();
  }

  /** What stands on the screen right now. */
  read(isToday: boolean): Promise<BoardFigures> {
    return this.desk.page.evaluate((today) => {
      const textOf = (selector: string, within: ParentNode = document) =>
        within.querySelector(selector)?.textContent.replace(/\s+/g, ' ').trim() ?? '';
      const ofIn = (text: string) => /\d+ of \d+/.exec(text)?.[0] ?? '';
      const uses = (selector: string, isUnit: boolean) =>
        Array.from(document.querySelectorAll<HTMLElement>(selector), (one) => {
          const state = isUnit && today ? ` ${one.dataset['state']}` : '';
          return `${one.dataset['id']} ${ofIn(textOf('[data-use]', one))}${state}`;
        }).sort();
      const figure = (name: string) => textOf(`ar-figure-tile[data-figure="${name}"]`);
      const count = (name: string) => /\d+/.exec(textOf(`button[data-figure="${name}"]`))?.[0] ?? '';
      const waits = /(\d+ min) longest (\d+ min average)/.exec(figure('waiting'));
      const value = (name: string) => textOf(`ar-figure-tile[data-figure="${name}"] .v`);
      const now = [value('with-client'), count('over'), count('late'), value('waiting'), ...(waits?.slice(1) ?? [])];
      return {
        branch: ofIn(textOf('[data-figure="booked"]')),
        noShows: ofIn(textOf('ar-figure-tile[data-figure="no-shows"] [foot]')),
        people: uses('ar-team-strips [data-member]', false),
        units: uses('ar-room-tiles [data-unit]', true),
        now: today ? now : [],
      };
    }, isToday);
  }
}
