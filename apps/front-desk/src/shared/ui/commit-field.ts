/**
 * Takes over what somebody is typing, as leaving the field would, so that a command given by key acts on what is on the
 * screen. The browser tells of a change only once the field is left; the same text told twice changes nothing.
 */
export function commitField(page: Document): void {
  const field = page.activeElement;
  if (field instanceof HTMLInputElement || field instanceof HTMLTextAreaElement) {
    field.dispatchEvent(new Event('change', { bubbles: true }));
  }
}
