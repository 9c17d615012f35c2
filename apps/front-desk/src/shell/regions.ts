/** Moves the focus to the next landmark: its first control, or itself. */
export function focusNextRegion(page: HTMLElement): void {
  const regions = [...page.querySelectorAll<HTMLElement>('[data-region]')].filter(
    (region) => region.offsetParent !== null,
  );
  const here = regions.findIndex((region) => region.contains(document.activeElement));
  const next = regions[(here + 1) % regions.length];
  if (!next) return;
  const control = next.querySelector<HTMLElement>('[tabindex="0"], a[href], button:not(:disabled)');
  (control ?? next).focus();
}
