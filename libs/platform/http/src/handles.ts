import type { Route, RouteResponse } from '@anteroom/contracts-shared';
import { Header, HttpCode, RequestMapping, RequestMethod, applyDecorators } from '@nestjs/common';

const routes = new WeakMap<object, Route>();

/**
 * What a handler of `R` may return: the parsed response, or a string that is its JSON already; of a file its bytes, whose
 * content type the handler says.
 */
type Answer<R extends Route> =
  | RouteResponse<R>
  | string
  | (undefined extends RouteResponse<R> ? void : never)
  | (RouteResponse<R> extends File ? Uint8Array : never);
type Handler<R extends Route> = (...args: never[]) => Promise<Answer<R>>;

/**
 * Binds a controller's method to a contract route: HTTP method, path and status of success come from it, and the
 * guard and {@link Input} find right and schemas through it.
 */
export function Handles<R extends Route>(route: R) {
  return <H extends Handler<R>>(target: object, key: string, descriptor: TypedPropertyDescriptor<H>): void => {
    const decorators = [
      RequestMapping({ path: route.path, method: RequestMethod[route.method] }),
      HttpCode(route.status),
      ...(route.status === 204 ? [] : [Header('content-type', 'application/json; charset=utf-8')]),
    ];
    applyDecorators(...decorators)(target, key, descriptor);
    if (descriptor.value) routes.set(descriptor.value, route);
  };
}

/** The route that a controller's method is bound to. @throws when it carries no {@link Handles}: a programming error */
export function routeOf(handler: object): Route {
  const route = routes.get(handler);
  if (!route) throw new Error('A controller method without @Handles(route) cannot be called: it declares no right.');
  return route;
}
