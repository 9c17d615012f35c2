import { AnswerWhenClientAnswered } from './answer-when-client-answered';
import { OfferWhenTimesWanted } from './offer-when-times-wanted';

/** All that is heard of clients who follow the link of a message. */
export class ClientsByLink {
  constructor(
    readonly answers: AnswerWhenClientAnswered,
    readonly wants: OfferWhenTimesWanted,
  ) {}
}
