import type { SectionBadge } from './shared/ui/section-badge';

/** What features count on the rail; their code comes after the first screen. */
export const badges: readonly SectionBadge[] = [
  {
    path: '/inventory',
    right: 'inventory.view',
    words: 'inventory',
    load: () => import('./inventory/badge/low-stock-badge').then((m) => m.LowStockBadge),
  },
];
