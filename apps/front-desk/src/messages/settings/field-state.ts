import type { ApiProblem } from '../../shared/api/api-problem';
import type { SettingComplaint } from './settings.rules';

/** How the saving of one field stands. */
export type FieldState =
  | { readonly kind: 'saving' }
  | { readonly kind: 'saved' }
  | { readonly kind: 'complaint'; readonly complaint: SettingComplaint }
  | { readonly kind: 'refused'; readonly problem: ApiProblem }
  /** Somebody else saved something different in it meanwhile. */
  | { readonly kind: 'clash' };
