import type { ClientAnswered } from '@anteroom/contracts-notifications';
import type { Message } from '@anteroom/contracts-shared';
import { Inbox } from '@anteroom/platform-messaging';
import { Clock } from '@anteroom/platform-persistence';
import { AnswerByLink } from '../application/appointments/answer-by-link';
import { type LinkMove, MoveByLink, isTimeGone } from '../application/appointments/move-by-link';
import { Contest } from '../application/claiming/contest';

type Answered = Message<typeof ClientAnswered>;

/** A client answered a message by its link or by a reply. */
export class AnswerWhenClientAnswered {
  constructor(
    private readonly inbox: Inbox,
    private readonly clock: Clock,
    private readonly contest: Contest,
    private readonly answerByLink: AnswerByLink,
    private readonly moveByLink: MoveByLink,
  ) {}

  receive(message: Answered): Promise<void> {
    const { body } = message;
    const { branchId, appointmentId, start } = body;
    if (body.answer === 'move') return this.move(message, { branchId, appointmentId, start, wish: body.wish });
    const { answer } = body;
    return this.inbox.once(message, { branchIds: [branchId] }, () =>
      this.answerByLink.execute({ appointmentId, start, answer }),
    );
  }

  /**
   * Each attempt writes the message down in its own unit, so that it has one effect whichever attempt wins. When none
   * does, the effect is the offer of other times.
   */
  private async move(message: Answered, move: LinkMove): Promise<void> {
    const scope = { branchIds: [move.branchId] };
    const once = (work: () => Promise<void>) => this.inbox.once(message, scope, work);
    try {
      await this.contest.run(scope, (now) => once(() => this.moveByLink.execute(move, now)));
    } catch (error) {
      if (!isTimeGone(error)) throw error;
      await once(() => this.moveByLink.offerAnew(move, 'taken', this.clock.now()));
    }
  }
}
