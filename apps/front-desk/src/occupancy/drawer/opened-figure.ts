import type { Figure } from '../rules/rows.rules';

/** What a drawer is about: a figure, and what the figure is called. */
export interface OpenedFigure {
  readonly figure: Figure;
  readonly title: string;
}
