import { keyNames } from '../shared/ui/key-names';
import type { KeyBinding } from '../shared/ui/keys';

/** The keys that mean two things where both would act now: “Ctrl Enter: appointment.keys.save, checkout.keys.charge”. */
export function contestedKeys(bindings: readonly KeyBinding[]): readonly string[] {
  const working = bindings.filter(({ when }) => when?.() ?? true);
  const byKeys = Map.groupBy(working, (binding) => keyNames(binding).join(' '));
  return [...byKeys]
    .map(([keys, rivals]) => ({ keys, labels: [...new Set(rivals.map(({ label }) => label))], n: rivals.length }))
    .filter(({ n }) => n > 1)
    .map(({ keys, labels }) => `${keys}: ${labels.join(', ')}`);
}
