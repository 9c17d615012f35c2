import type { ApiProblem } from '../../shared/api/api-problem';

/** How the saving of one field stands. */
export type FieldState =
  | { readonly kind: 'saving' }
  | { readonly kind: 'saved' }
  /** What was typed is no value that the field can have. */
  | { readonly kind: 'unreadable' }
  | { readonly kind: 'refused'; readonly problem: ApiProblem }
  /** Somebody else saved something different in it meanwhile. */
  | { readonly kind: 'clash' };
