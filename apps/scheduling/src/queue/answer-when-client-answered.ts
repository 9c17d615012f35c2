import type { ClientAnswered } from '@anteroom/contracts-notifications';
import type { Message } from '@anteroom/contracts-shared';
import { Inbox } from '@anteroom/platform-messaging';
import { AnswerByLink } from '../application/appointments/answer-by-link';

/** A client answered a message by its link or by a reply. */
export class AnswerWhenClientAnswered {
  constructor(
    private readonly inbox: Inbox,
    private readonly answerByLink: AnswerByLink,
  ) {}

  receive(message: Message<typeof ClientAnswered>): Promise<void> {
    const { branchId, appointmentId, start, answer } = message.body;
    return this.inbox.once(message, { branchIds: [branchId] }, () =>
      this.answerByLink.execute({ appointmentId, start, answer }),
    );
  }
}
