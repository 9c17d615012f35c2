import type { FactoryProvider } from '@nestjs/common';

/** A class that may be asked for: concrete, or the abstract one that a concrete one implements. */
type Token<T> = abstract new (...args: never[]) => T;

/** `type`, made from what `needs` names, in the order of its constructor; the compiler knows a wrong one. */
export function made<T, Needs extends unknown[]>(
  type: new (...needs: Needs) => T,
  ...needs: { readonly [Index in keyof Needs]: Token<Needs[Index]> }
): FactoryProvider<T> {
  return { provide: type, inject: [...needs], useFactory: (...ready: Needs) => new type(...ready) };
}

/** The same, to be asked for as `port`. */
export function madeAs<T, Needs extends unknown[]>(
  port: Token<T>,
  type: new (...needs: Needs) => T,
  ...needs: { readonly [Index in keyof Needs]: Token<Needs[Index]> }
): FactoryProvider<T> {
  return { provide: port, inject: [...needs], useFactory: (...ready: Needs) => new type(...ready) };
}
