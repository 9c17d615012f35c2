import type { WindowSection } from './shared/window/window-section';

const inventory = () => import('./inventory/inventory.routes');

/** What other features bring into the appointment window; their code loads when a window is opened. */
export const sections: readonly WindowSection[] = [
  {
    id: 'notifications',
    place: 'details',
    order: 40,
    right: 'notification.view',
    words: 'messages',
    load: () => import('./messages/section/notifications-section').then((m) => m.NotificationsSection),
  },
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
  {
    id: 'bill',
    place: 'visit',
    order: 90,
    right: 'payment.view',
    words: 'checkout',
    load: () => import('./checkout/window/bill-row').then((m) => m.BillRow),
  },
  {
    id: 'payment',
    place: 'pane',
    order: 0,
    right: 'payment.view',
    words: 'checkout',
    key: { key: 'P', label: 'shell.keys.payment' },
    load: () => import('./checkout/payment/payment-pane').then((m) => m.PaymentPane),
  },
];
