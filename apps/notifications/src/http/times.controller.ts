import { askForTimes, showTime, showTimes, wishForTime } from '@anteroom/contracts-notifications';
import { Handles, Input, type InputOf } from '@anteroom/platform-http';
import { Controller, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { setTimeout as afterMs } from 'node:timers/promises';
import { AskForTimes } from '../application/answers/ask-for-times';
import { ReadTimes, type TimesView } from '../application/answers/read-times';
import { WishForTime } from '../application/answers/wish-for-time';
import { tokenIn } from '../application/sending/visit-token';
import { asPage } from './html-answer';
import { timePage, timesPage } from './times-page';
import { visitPaths } from './visit-paths';

/** The calendar answers within a fraction of it, so that a client normally sees no page that waits. */
const longestWaitMs = 1_500;
const lookEveryMs = 100;

/** Another time by the link of a message: the free times, the question, and how it ended. Nothing here needs a script. */
@Controller()
export class TimesController {
  constructor(
    private readonly readTimes: ReadTimes,
    private readonly askForTimes: AskForTimes,
    private readonly wishForTime: WishForTime,
  ) {}

  @Handles(showTimes)
  show(
    @Input() { params: { token } }: InputOf<typeof showTimes>,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    return asPage({ request, reply }, async () => timesPage(await this.settled(token), visitPaths(tokenIn(token), 1)));
  }

  @Handles(askForTimes)
  ask(
    @Input() { params: { token }, body }: InputOf<typeof askForTimes>,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    return asPage({ request, reply }, async () => {
      await this.askForTimes.execute(token, body.span);
      return timesPage(await this.settled(token), visitPaths(tokenIn(token), 1));
    });
  }

  @Handles(showTime)
  question(
    @Input() { params: { token, offerId }, query }: InputOf<typeof showTime>,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    return asPage({ request, reply }, async () =>
      timePage(await this.readTimes.execute(token), { offerId, time: query.time }, visitPaths(tokenIn(token), 2)),
    );
  }

  @Handles(wishForTime)
  wish(
    @Input() { params: { token, offerId }, body }: InputOf<typeof wishForTime>,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    return asPage({ request, reply }, async () => {
      await this.wishForTime.execute(token, { offerId, time: body.time });
      return timesPage(await this.settled(token), visitPaths(tokenIn(token), 2));
    });
  }

  /** The times as soon as the calendar has answered, or as they are after a moment. */
  private async settled(token: string): Promise<TimesView> {
    let view = await this.readTimes.execute(token);
    for (let waited = 0; view.isOpen && waited < longestWaitMs; waited += lookEveryMs) {
      await afterMs(lookEveryMs);
      view = await this.readTimes.execute(token);
    }
    return view;
  }
}
