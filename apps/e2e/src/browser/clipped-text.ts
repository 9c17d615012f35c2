import type { Page } from 'playwright-core';

/**
 * The texts of a page that are drawn but cannot be read whole: cut off by what they stand in, or beyond the edge of the
 * window, with no way to scroll there. Facts that people typed (in `dir="auto"`, `<bdi>` or a card of the day) may end in
 * an ellipsis; words of the product may not.
 */
export function findClippedTexts(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    /** Rounding, and descenders that a tight line box cuts by a hair. */
    const slack = { x: 1.5, y: 3 };
    const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const clipped: string[] = [];
    while (texts.nextNode()) {
      const text = texts.currentNode as Text;
      const element = text.parentElement;
      if (!element || text.data.trim() === '' || !isDrawn(element) || mayBeShortened(element)) continue;
      const by = clippedBy(element, boxOf(text));
      if (by !== undefined) clipped.push(`“${text.data.trim().slice(0, 50)}” in ${placeOf(element)}, ${by}`);
    }
    return clipped;

    function boxOf(text: Text): DOMRect {
      const range = document.createRange();
      range.selectNodeContents(text);
      return range.getBoundingClientRect();
    }

    function isDrawn(element: Element): boolean {
      if (element.closest('.sr-only, .skip, script, style, option')) return false;
      return element.checkVisibility({ visibilityProperty: true, opacityProperty: true });
    }

    function mayBeShortened(element: Element): boolean {
      const isFact = element.closest('[dir=auto], bdi, ar-appointment-block, ar-hold-block, ar-column-head');
      return isFact !== null && element.closest('.ell') !== null;
    }

    function clippedBy(element: Element, box: DOMRect): string | undefined {
      if (box.width < 2 || box.height < 2 || isForScreenReaders(element)) return undefined;
      const inHeight = clippersOf(element, 'overflowY').frames;
      // Scrolled away as a whole, as the hours before the shown ones: nobody reads half of it.
      if (inHeight.some((frame) => isBeyond(box, frame))) return undefined;
      if (inHeight.some((frame) => box.bottom > frame.bottom + slack.y || box.top < frame.top - slack.y)) {
        return 'cut in height';
      }
      const inWidth = clippersOf(element, 'overflowX');
      if (inWidth.frames.some((frame) => sticksOut(box, frame.left, frame.right))) return 'cut in width';
      return !inWidth.canScroll && sticksOut(box, 0, innerWidth) ? 'beyond the edge of the window' : undefined;
    }

    function isForScreenReaders(element: Element): boolean {
      return ancestorsOf(element).some((around) => getComputedStyle(around).clipPath !== 'none');
    }

    /** What cuts the element off along an axis, up to the first around it that can be scrolled there. */
    function clippersOf(element: Element, axis: 'overflowX' | 'overflowY'): { frames: DOMRect[]; canScroll: boolean } {
      const frames: DOMRect[] = [];
      for (const around of ancestorsOf(element)) {
        const overflow = getComputedStyle(around)[axis];
        if (overflow === 'auto' || overflow === 'scroll') return { frames, canScroll: true };
        if (overflow !== 'visible') frames.push(around.getBoundingClientRect());
      }
      return { frames, canScroll: false };
    }

    function ancestorsOf(element: Element): Element[] {
      return element.parentElement ? [element, ...ancestorsOf(element.parentElement)] : [element];
    }

    function isBeyond(box: DOMRect, frame: DOMRect): boolean {
      return box.top >= frame.bottom - box.height / 2 || box.bottom <= frame.top + box.height / 2;
    }

    function sticksOut(box: DOMRect, left: number, right: number): boolean {
      return box.right > right + slack.x || box.left < left - slack.x;
    }

    function placeOf(element: Element): string {
      let host: Element | null = element;
      while (host && !host.tagName.startsWith('AR-')) host = host.parentElement;
      return `${host?.tagName.toLowerCase() ?? 'page'} ${element.tagName.toLowerCase()}`;
    }
  });
}
