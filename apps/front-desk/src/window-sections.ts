import type { WindowSection } from './shared/window/window-section';

const inventory = () => import('./inventory/inventory.routes');

/** What other features bring into the appointment window; their code loads when a window is opened. */
export const sections: readonly WindowSection[] = [
  {
    id: 'consumables',
    place: 'details',
    order: 30,
    right: 'inventory.view',
    words: 'inventory',
    load: () => inventory().then((m) => m.ConsumablesSection),
  },
  {
    id: 'products',
    place: 'visit',
    order: 10,
    right: 'inventory.view',
    words: 'inventory',
    load: () => inventory().then((m) => m.ProductsSection),
  },
];
