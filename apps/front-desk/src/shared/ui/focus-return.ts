/**
 * The focus goes back to where it came from. What came from the grid goes to its current place, which may have moved
 * meanwhile; the same stands in for what is not there any more.
 */
export function returnFocus(page: Document, cameFrom: EventTarget | null): void {
  const isThere = cameFrom instanceof HTMLElement && cameFrom !== page.body && cameFrom.isConnected;
  const isOutside = isThere && cameFrom.closest('[role="grid"]') === null;
  const target = isOutside ? cameFrom : (currentPlace(page) ?? cameFrom);
  if (target instanceof HTMLElement) target.focus({ preventScroll: true });
}

function currentPlace(page: Document): HTMLElement | null {
  return (
    page.querySelector<HTMLElement>('[role="grid"] [data-focus]') ??
    page.querySelector<HTMLElement>('[role="grid"] [tabindex="0"], [role="grid"][tabindex="0"]')
  );
}
