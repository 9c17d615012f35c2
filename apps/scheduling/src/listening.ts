import type { ClientChanged, ClientLinked } from '@anteroom/contracts-clients';
import type { ClientAnswered, TimesWanted } from '@anteroom/contracts-notifications';
import type { BillChanged, ReductionLimitChanged } from '@anteroom/contracts-payments';
import type { Message } from '@anteroom/contracts-shared';
import { consumerProvider, type queuePlace } from '@anteroom/platform-messaging';
import type { Logger } from '@anteroom/platform-observability';
import { BillsAndLimits } from './queue/bills-and-limits';
import { ClientsByLink } from './queue/clients-by-link';
import { FollowWhenClientChanged } from './queue/follow-when-client-changed';
import { LinkClientWhenClientLinked } from './queue/link-client-when-client-linked';

/** What the service hears of the others. */
export const listening = (queue: ReturnType<typeof queuePlace>, logger: Logger) =>
  consumerProvider({
    subscriber: 'scheduling',
    queue,
    logger,
    inject: [LinkClientWhenClientLinked, FollowWhenClientChanged, BillsAndLimits, ClientsByLink],
    handlers: (
      link: LinkClientWhenClientLinked,
      follow: FollowWhenClientChanged,
      payments: BillsAndLimits,
      byLink: ClientsByLink,
    ) => ({
      ClientLinked: (message: Message<typeof ClientLinked>) => link.receive(message),
      ClientChanged: (message: Message<typeof ClientChanged>) => follow.receive(message),
      BillChanged: (message: Message<typeof BillChanged>) => payments.bills.receive(message),
      ReductionLimitChanged: (message: Message<typeof ReductionLimitChanged>) => payments.limits.receive(message),
      ClientAnswered: (message: Message<typeof ClientAnswered>) => byLink.answers.receive(message),
      TimesWanted: (message: Message<typeof TimesWanted>) => byLink.wants.receive(message),
    }),
  });
