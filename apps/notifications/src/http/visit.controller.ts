import { answerVisit, showVisit } from '@anteroom/contracts-notifications';
import { Handles, Input, type InputOf } from '@anteroom/platform-http';
import { Controller, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { AnswerVisit } from '../application/answers/answer-visit';
import { ReadVisit } from '../application/answers/read-visit';
import { tokenIn } from '../application/sending/visit-token';
import { asPage } from './html-answer';
import { answeredPage, questionPage } from './visit-page';
import { visitPaths } from './visit-paths';

/** The page behind the links in messages. */
@Controller()
export class VisitController {
  constructor(
    private readonly readVisit: ReadVisit,
    private readonly answerVisit: AnswerVisit,
  ) {}

  @Handles(showVisit)
  show(
    @Input() { params: { token } }: InputOf<typeof showVisit>,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    return asPage({ request, reply }, async () =>
      questionPage(await this.readVisit.execute(token), visitPaths(tokenIn(token), 0)),
    );
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
