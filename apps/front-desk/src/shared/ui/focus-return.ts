/** The focus goes back to where it came from; what is not there any more is stood in for by the grid's tab stop. */
export function returnFocus(page: Document, cameFrom: EventTarget | null): void {
  const isThere = cameFrom instanceof HTMLElement && cameFrom !== page.body && cameFrom.isConnected;
  const target = isThere
    ? cameFrom
    : page.querySelector<HTMLElement>('[role="grid"] [tabindex="0"], [role="grid"][tabindex="0"]');
  target?.focus({ preventScroll: true });
}
