import type { AppointmentDraft } from '../draft/appointment-draft';

const focusable = 'input, textarea, select, button, a[href], [tabindex="0"]';

/** The first thing to fill in: the service, then the client, then saving; a saved appointment begins at its status. */
export function focusFirstEmpty(host: HTMLElement, draft: AppointmentDraft, isSaved: boolean): void {
  const status = host.querySelector<HTMLElement>('[role="radio"][data-status][tabindex="0"]');
  const candidates = isSaved
    ? [status, find(host, '#appointment-close')]
    : [
        draft.lines.length === 0 && find(host, '#appointment-service'),
        !draft.client && find(host, '#appointment-client'),
        find(host, '#appointment-save'),
      ];
  const first = candidates.find((one): one is HTMLElement => one instanceof HTMLElement && isShown(one));
  (first ?? find(host, '[role="dialog"]'))?.focus();
}

/**
 * What has to be put right before the next try; where nothing is wrong, the first other time of what was refused,
 * or the field of the time where there is no other.
 */
export function focusInvalid(host: HTMLElement): void {
  const invalid = [...host.querySelectorAll<HTMLElement>('[aria-invalid="true"], .clash.open [role="radio"]')].find(
    isShown,
  );
  const taken = find(host, 'ar-taken-card');
  (invalid ?? (taken && (find(taken, '.option') ?? find(host, '#appointment-start'))))?.focus();
}

export function focusZone(host: HTMLElement, zone: string): void {
  const region = find(host, `[data-of="${zone}"]`);
  const first = [...(region?.querySelectorAll<HTMLElement>(focusable) ?? [])].find(
    (one) => isShown(one) && one.tabIndex >= 0,
  );
  (first ?? region)?.focus();
}

/** A field tells what was typed when it is left; saving by a key does not leave it. */
export function takeTypedText(host: HTMLElement): void {
  const field = document.activeElement;
  if (field instanceof HTMLInputElement && host.contains(field))
    field.dispatchEvent(new Event('change', { bubbles: true }));
}

function find(host: HTMLElement, selector: string): HTMLElement | undefined {
  return host.querySelector<HTMLElement>(selector) ?? undefined;
}

function isShown(element: HTMLElement): boolean {
  return element.getClientRects().length > 0;
}
