import type { Problem } from '@anteroom/contracts-shared';
import type { Logger } from '@anteroom/platform-observability';
import { type ArgumentsHost, Catch, type ExceptionFilter } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { problemOf } from './problem';
import type { RouteTable } from './route-table';

/** Answers with the problem; `Retry-After` (seconds) where the facts name it. */
export function sendProblem(reply: FastifyReply, problem: Problem): void {
  if (typeof problem['retryAfterSeconds'] === 'number') void reply.header('retry-after', problem['retryAfterSeconds']);
  void reply
    .code(problem.status)
    .header('content-type', 'application/problem+json; charset=utf-8')
    .send(JSON.stringify(problem));
}

/** The one place where an error becomes an answer. */
@Catch()
export class ProblemFilter implements ExceptionFilter {
  constructor(
    private readonly logger: Logger,
    private readonly routes: RouteTable,
  ) {}

  catch(error: unknown, host: ArgumentsHost): void {
    const http = host.switchToHttp();
    this.answer(error, http.getRequest<FastifyRequest>(), http.getResponse<FastifyReply>());
  }

  answer(error: unknown, request: FastifyRequest, reply: FastifyReply): void {
    const problem = problemOf(error, request.id);
    if (problem.status >= 500)
      this.logger.error({ requestId: request.id, err: error, code: problem.code }, 'request failed');
    if (reply.sent) return;
    const allowed = problem.status === 404 && !request.routeOptions.url ? this.routes.methodsOf(request.url) : [];
    if (allowed.length === 0) return sendProblem(reply, problem);
    const detail = `This address takes ${allowed.join(', ')}, not ${request.method}.`;
    sendProblem(reply.header('allow', allowed.join(', ')), { ...problem, status: 405, detail });
  }
}
