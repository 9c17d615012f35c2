import type { CanActivate, ExecutionContext } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { requireAccess } from './access';
import { type Authentication, rememberIdentity } from './authentication';
import { routeOf } from './handles';

/** In front of every controller: who is asking, the route's right, and the branch in its parameters. */
export class AccessGuard implements CanActivate {
  constructor(private readonly authentication: Authentication) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const route = routeOf(context.getHandler());
    if (route.right === 'public') return true;
    const request = context.switchToHttp().getRequest<FastifyRequest>();
    const identity = await this.authentication.identify(request);
    requireAccess(route, identity, request.params);
    rememberIdentity(request, identity);
    return true;
  }
}
