import { answerVisit, showVisit } from '@anteroom/contracts-notifications';
import { DomainError } from '@anteroom/kernel';
import { Handles, Input, type InputOf } from '@anteroom/platform-http';
import { Controller, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { AnswerVisit } from '../application/answers/answer-visit';
import { ReadVisit } from '../application/answers/read-visit';
import { type EndedFacts, answeredPage, endedPage, questionPage } from './visit-page';

interface Exchange {
  readonly request: FastifyRequest;
  readonly reply: FastifyReply;
}

/** The pages behind the links in messages. Programs that do not ask for HTML get refusals as problem details. */
@Controller()
export class VisitController {
  constructor(
    private readonly readVisit: ReadVisit,
    private readonly answerVisit: AnswerVisit,
  ) {}

  @Handles(showVisit)
  show(
    @Input() { params }: InputOf<typeof showVisit>,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    return asPage({ request, reply }, async () => questionPage(await this.readVisit.execute(params.token)));
  }

  @Handles(answerVisit)
  answer(
    @Input() { params, body }: InputOf<typeof answerVisit>,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    return asPage({ request, reply }, async () =>
      answeredPage(await this.answerVisit.execute(params.token, body.answer), body.answer),
    );
  }
}

async function asPage({ request, reply }: Exchange, write: () => Promise<string>): Promise<string> {
  void reply.header('content-type', 'text/html; charset=utf-8');
  try {
    return await write();
  } catch (error) {
    const isRead = request.headers.accept?.includes('text/html') ?? false;
    if (!isRead || !(error instanceof DomainError) || error.code !== 'link-expired') throw error;
    void reply.code(410);
    return endedPage(error.facts as unknown as EndedFacts);
  }
}
