interface WordsFile {
  readonly default: object;
}

/** The files of the lazy features; the first part of a key is the file it stands in. */
export const enFeatures: Readonly<Record<string, () => Promise<WordsFile>>> = {
  appointment: () => import('../compiled/en/appointment.words.json'),
  checkout: () => import('../compiled/en/checkout.words.json'),
  contact: () => import('../compiled/en/contact.words.json'),
  'day-keys': () => import('../compiled/en/day-keys.words.json'),
  finder: () => import('../compiled/en/finder.words.json'),
  inventory: () => import('../compiled/en/inventory.words.json'),
  occupancy: () => import('../compiled/en/occupancy.words.json'),
  messages: () => import('../compiled/en/messages.words.json'),
  'over-day': () => import('../compiled/en/over-day.words.json'),
  operations: () => import('../compiled/en/operations.words.json'),
  settings: () => import('../compiled/en/settings.words.json'),
  'sign-in': () => import('../compiled/en/sign-in.words.json'),
};
