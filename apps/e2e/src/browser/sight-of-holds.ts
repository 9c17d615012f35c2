import type { FrontDesk } from './front-desk.ts';

interface Moments {
  clickedAt?: number;
  seenAt?: number;
}
type WithMoments = { moments: Moments };

/** Notes in the page when the button went up; both pages read the same clock of the same machine. */
async function noteClicks({ page }: FrontDesk): Promise<void> {
  await page.evaluate(() => {
    const moments: Moments = {};
    Object.assign(window, { moments });
    const note = (event: Event) => (moments.clickedAt = performance.timeOrigin + event.timeStamp);
    addEventListener('pointerup', note, { capture: true });
  });
}

/** Notes in the page when a colleague's hold has been painted. */
async function noteNextHold({ page }: FrontDesk): Promise<void> {
  await page.evaluate(() => {
    const moments: Moments = {};
    Object.assign(window, { moments });
    const painted = () => (moments.seenAt = performance.timeOrigin + performance.now());
    const changes = new MutationObserver(() => {
      if (!document.querySelector('ar-hold-block:not(.own)')) return;
      changes.disconnect();
      requestAnimationFrame(() => setTimeout(painted));
    });
    changes.observe(document.body, { childList: true, subtree: true });
  });
}

async function momentsOf({ page }: FrontDesk, known: 'clickedAt' | 'seenAt'): Promise<number> {
  const moment = await page.waitForFunction((name) => (window as unknown as WithMoments).moments[name], known);
  return (await moment.jsonValue()) ?? Number.NaN;
}

/**
 * Places and releases a hold several times: milliseconds from the click in one window until the other has painted
 * the hold, each.
 */
export async function timeHolds(
  by: FrontDesk,
  seenBy: FrontDesk,
  { column, time, times }: { column: number; time: string; times: number },
): Promise<number[]> {
  const took: number[] = [];
  await noteClicks(by);
  for (let i = 0; i < times; i++) {
    await noteNextHold(seenBy);
    await by.clickTime(column, time);
    const seenAt = await momentsOf(seenBy, 'seenAt');
    took.push(seenAt - (await momentsOf(by, 'clickedAt')));
    await by.window.waitFor();
    await by.page.keyboard.press('Escape');
    await by.window.waitFor({ state: 'hidden' });
    await seenBy.colleaguesHold.first().waitFor({ state: 'hidden' });
  }
  return took.sort((a, b) => a - b);
}
