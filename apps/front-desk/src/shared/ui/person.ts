/** How many person colours there are; beyond them they repeat, with a dotted edge. */
const colours = 5;

export interface PersonColour {
  /** The CSS value. */
  readonly variable: string;
  readonly repeated: boolean;
}

export function personColour(index: number): PersonColour {
  return { variable: `var(--person-${index % colours})`, repeated: index >= colours };
}

const titles = /^(dr|prof|mr|mrs|ms|mx)\.?\s+/i;

/** Two letters at most: first and last name, without a title. */
export function initialsOf(name: string): string {
  const words = name.replace(titles, '').trim().split(/\s+/);
  const first = words[0] ?? '';
  const last = words.length > 1 ? (words.at(-1) ?? '') : '';
  return `${letterOf(first)}${letterOf(last)}`.toLocaleUpperCase();
}

/** Colleagues go by their first name. */
export function firstNameOf(name: string): string {
  return name.replace(titles, '').trim().split(/\s+/)[0] ?? name;
}

function letterOf(word: string): string {
  return Array.from(word)[0] ?? '';
}
