import { type EnvironmentProviders, InjectionToken, type Type, makeEnvironmentProviders } from '@angular/core';
import type { Right } from '@anteroom/contracts-shared';

/**
 * Where a section stands in the appointment window. `details`: a row of the left zone that opens; `visit`: in the
 * centre, below the services; `pane`: instead of the centre, when somebody opens it.
 */
export type WindowPlace = 'details' | 'visit' | 'pane';

/** A part of the appointment window that belongs to another feature. The window knows it by this alone. */
export interface WindowSection {
  /** Unique; a pane stands in the address as `pane=<id>`. */
  readonly id: string;
  readonly place: WindowPlace;
  /** Lower ones stand first among those of a place. */
  readonly order: number;
  /** Who has it not does not see the section. */
  readonly right: Right;
  /** The language file that the component's sentences stand in. */
  readonly words: string;
  /** A pane's own shortcut: the letter that opens it, and what it does as a key of the first screen's words. */
  readonly key?: { readonly key: string; readonly label: string };
  /** The component. It takes no inputs: it injects {@link WindowVisit}. */
  readonly load: () => Promise<Type<unknown>>;
}

/** Every section, from whichever feature. */
export const windowSections = new InjectionToken<readonly (readonly WindowSection[])[]>('window sections');

/** A feature's sections, named where the application is put together. */
export function provideWindowSections(sections: readonly WindowSection[]): EnvironmentProviders {
  return makeEnvironmentProviders([{ provide: windowSections, multi: true, useValue: sections }]);
}
