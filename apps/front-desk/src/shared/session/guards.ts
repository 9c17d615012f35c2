import { inject } from '@angular/core';
import { type CanActivateFn, type CanMatchFn, RedirectCommand, Router } from '@angular/router';
import type { Right } from '@anteroom/contracts-shared';
import { SessionStore } from './session-store';

/** Signed-in people only; others sign in first and come back to where they were going. */
export const signedIn: CanActivateFn = async (_, state) => {
  const session = inject(SessionStore);
  const router = inject(Router);
  const known = await session.restore().catch(() => false);
  if (known) return true;
  const next = state.url === '/' ? undefined : state.url;
  return new RedirectCommand(router.createUrlTree(['/sign-in'], { queryParams: next ? { next } : {} }));
};

/** Where people without the right find that there is no such page. */
export function allowed(right: Right): CanMatchFn {
  return async () => {
    const session = inject(SessionStore);
    await session.restore().catch(() => false);
    return session.can(right);
  };
}

/** The sign-in page is for those who are not signed in. */
export const signedOut: CanMatchFn = async () => {
  const session = inject(SessionStore);
  const router = inject(Router);
  const known = await session.restore().catch(() => false);
  return known ? router.createUrlTree(['/']) : true;
};
