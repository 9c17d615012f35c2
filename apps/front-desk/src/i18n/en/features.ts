interface WordsFile {
  readonly default: object;
}

/** The files of the lazy features; the first part of a key is the file it stands in. */
export const enFeatures: Readonly<Record<string, () => Promise<WordsFile>>> = {
  appointment: () => import('./appointment.json'),
  checkout: () => import('./checkout.json'),
  contact: () => import('./contact.json'),
  'day-keys': () => import('./day-keys.json'),
  finder: () => import('./finder.json'),
  inventory: () => import('./inventory.json'),
  occupancy: () => import('./occupancy.json'),
  messages: () => import('./messages.json'),
  'over-day': () => import('./over-day.json'),
  operations: () => import('./operations.json'),
  settings: () => import('./settings.json'),
  'sign-in': () => import('./sign-in.json'),
};
