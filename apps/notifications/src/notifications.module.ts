import type { ClientChanged } from '@anteroom/contracts-clients';
import type { TimesOffered } from '@anteroom/contracts-scheduling';
import type { Message } from '@anteroom/contracts-shared';
import {
  Inbox,
  OperationsController,
  Outbox,
  type QueuePlace,
  consumerProvider,
  messagingProviders,
  queuePlace,
  storesHealth,
} from '@anteroom/platform-messaging';
import type { Logger } from '@anteroom/platform-observability';
import {
  Clock,
  Idempotency,
  Ids,
  UnitOfWork,
  made,
  madeAs,
  persistenceProviders,
} from '@anteroom/platform-persistence';
import type { DynamicModule, Provider } from '@nestjs/common';
import { createHmac } from 'node:crypto';
import { AnswerVisit, RecordAnswer } from './application/answers/answer-visit';
import { ReadVisit } from './application/answers/read-visit';
import { AskForTimes } from './application/answers/ask-for-times';
import { GrantWishes } from './application/answers/grant-wishes';
import { LookForTimes } from './application/answers/look-for-times';
import { ReadTimes } from './application/answers/read-times';
import { RecordWish } from './application/answers/record-wish';
import { TakeOffer } from './application/answers/take-offer';
import { TimeOffers } from './application/answers/time-offers';
import { WishForTime } from './application/answers/wish-for-time';
import { VisitLinks } from './application/answers/visit-links';
import { Branches } from './application/branches';
import { ApplyAppointmentChange, type AppointmentFact } from './application/following/apply-appointment-change';
import { ApplyClientChange } from './application/following/apply-client-change';
import { AppointmentCopies } from './application/following/appointment-copies';
import { ClientCopies } from './application/following/client-copies';
import { EditNotifications } from './application/following/edit-notifications';
import { MakePlan } from './application/following/make-plan';
import { PlanBook } from './application/following/plan-book';
import { ReplanOutdated } from './application/following/replan-outdated';
import { ListNotifications } from './application/reads/list-notifications';
import { NotificationsOf } from './application/reads/notifications-of';
import { ReadAppointmentNotifications } from './application/reads/read-appointment-notifications';
import { ReadNotification } from './application/reads/read-notification';
import { TellScreens } from './application/reads/tell-screens';
import { Channels } from './application/sending/channel';
import { ClaimDue, SendingTimes } from './application/sending/claim-due';
import { FallBack } from './application/sending/fall-back';
import { AnnounceDue } from './application/sending/announce-due';
import { FindLost } from './application/sending/find-lost';
import { Ledger } from './application/sending/ledger';
import { RecordOutcomes } from './application/sending/record-outcomes';
import { ResendNotification } from './application/sending/resend-notification';
import { Results } from './application/sending/results';
import { SendDue } from './application/sending/send-due';
import { type ReceiptFact, SendReceipt } from './application/sending/send-receipt';
import { Sights } from './application/sending/sight';
import { TakeDeliveryReport } from './application/sending/take-delivery-report';
import { VisitTokens } from './application/sending/visit-token';
import { WakeUps } from './application/sending/wake-ups';
import { WriteMessage } from './application/sending/write-message';
import { EditSettings } from './application/settings/edit-settings';
import { ReadSettings } from './application/settings/read-settings';
import { ListStaffContacts, SetStaffContact } from './application/settings/staff-contacts';
import { EditTemplate } from './application/templates/edit-template';
import { ListTemplates } from './application/templates/list-templates';
import { PreviewTemplate } from './application/templates/preview-template';
import { Templates } from './application/templates/templates';
import { Wording } from './application/templates/wording';
import { channelsOf } from './channels/channels-of';
import { NotificationsController } from './http/notifications.controller';
import { SettingsController } from './http/settings.controller';
import { TemplatesController } from './http/templates.controller';
import { TimesController } from './http/times.controller';
import { TwilioSignatures } from './http/twilio-signature';
import { TwilioController } from './http/twilio.controller';
import { VisitController } from './http/visit.controller';
import type { NotificationsConfig } from './notifications.config';
import { SqlAppointmentCopies } from './persistence/sql-appointment-copies';
import { SqlBranches } from './persistence/sql-branches';
import { SqlClientCopies } from './persistence/sql-client-copies';
import { SqlLedger } from './persistence/sql-ledger';
import { oldMessageParts } from './persistence/retention';
import { SqlPlanBook } from './persistence/sql-plan-book';
import { SqlTemplates } from './persistence/sql-templates';
import { SqlTimeOffers } from './persistence/sql-time-offers';
import { FollowAppointments } from './queue/follow-appointments';
import { FollowClients } from './queue/follow-clients';
import { SendReceipts } from './queue/send-receipts';
import { TakeOffers } from './queue/take-offers';
import { sweepsProvider, wakingProviders } from './sweeps';
import { LiquidWording } from './wording/liquid-wording';

const persistence: Provider[] = [
  madeAs(Branches, SqlBranches, UnitOfWork),
  madeAs(AppointmentCopies, SqlAppointmentCopies, UnitOfWork),
  madeAs(ClientCopies, SqlClientCopies, UnitOfWork),
  madeAs(PlanBook, SqlPlanBook, UnitOfWork, WakeUps),
  madeAs(Ledger, SqlLedger, UnitOfWork, WakeUps),
  madeAs(Templates, SqlTemplates, UnitOfWork),
  madeAs(TimeOffers, SqlTimeOffers, UnitOfWork),
];

const following: Provider[] = [
  made(MakePlan, Branches, AppointmentCopies, PlanBook, TellScreens, Clock, Ids),
  made(ApplyAppointmentChange, AppointmentCopies, MakePlan),
  made(ApplyClientChange, ClientCopies, AppointmentCopies, MakePlan),
  made(EditNotifications, UnitOfWork, AppointmentCopies, MakePlan, NotificationsOf),
  made(ReplanOutdated, UnitOfWork, Branches, AppointmentCopies, MakePlan, Clock),
];

const sending: Provider[] = [
  made(Sights, Clock, Branches, Ledger, Templates),
  made(WriteMessage, Wording, VisitTokens, Ids),
  made(ClaimDue, UnitOfWork, Sights, Ledger, WriteMessage, TellScreens, SendingTimes),
  made(FallBack, Ledger, Branches, Ids),
  made(RecordOutcomes, UnitOfWork, Branches, Ledger, FallBack, TellScreens, Clock),
  made(Results, RecordOutcomes),
  made(SendDue, Channels, ClaimDue, Results),
  made(AnnounceDue, UnitOfWork, Branches, Ledger, WakeUps, Clock),
  made(FindLost, UnitOfWork, Branches, Ledger, Results, TellScreens, Clock),
  made(TakeDeliveryReport, UnitOfWork, Ledger, FallBack, TellScreens, Clock),
  made(ResendNotification, UnitOfWork, Idempotency, TellScreens, Clock, Ids, WakeUps),
  made(SendReceipt, UnitOfWork, Clock, Ids, WakeUps),
];

const reads: Provider[] = [
  made(NotificationsOf, UnitOfWork),
  made(TellScreens, AppointmentCopies, NotificationsOf, Outbox),
  made(ReadAppointmentNotifications, UnitOfWork, NotificationsOf),
  made(ReadNotification, UnitOfWork),
  made(ListNotifications, UnitOfWork, Branches),
];

const templates: Provider[] = [
  madeAs(Wording, LiquidWording),
  made(ListTemplates, UnitOfWork, Templates),
  made(EditTemplate, UnitOfWork, Templates, Wording),
  made(PreviewTemplate, UnitOfWork, Branches, Wording, VisitTokens, Clock),
];

const settings: Provider[] = [
  made(ReadSettings, UnitOfWork, Branches, Channels),
  made(EditSettings, UnitOfWork, Branches, ReadSettings),
  made(ListStaffContacts, UnitOfWork),
  made(SetStaffContact, UnitOfWork),
];

const answers: Provider[] = [
  made(VisitLinks, UnitOfWork, Branches, VisitTokens, Clock),
  made(RecordAnswer, AppointmentCopies, Outbox, TellScreens, Ids, Clock),
  made(ReadVisit, UnitOfWork, VisitLinks),
  made(AnswerVisit, UnitOfWork, VisitLinks, TimeOffers, RecordAnswer),
];

/** Another time by the link of a message. */
const moves: Provider[] = [
  made(LookForTimes, TimeOffers, Outbox, Ids, Clock),
  made(AskForTimes, UnitOfWork, VisitLinks, TimeOffers, LookForTimes, Clock),
  made(ReadTimes, UnitOfWork, VisitLinks, TimeOffers, Clock),
  made(RecordWish, TimeOffers, Outbox, Ids, Clock),
  made(WishForTime, UnitOfWork, VisitLinks, TimeOffers, LookForTimes, RecordWish, Clock),
  made(TakeOffer, TimeOffers, Clock),
  made(GrantWishes, TimeOffers, VisitLinks, AppointmentCopies, Clock),
];

const queue: Provider[] = [
  made(FollowAppointments, Inbox, GrantWishes, ApplyAppointmentChange),
  made(FollowClients, Inbox, ApplyClientChange),
  made(SendReceipts, Inbox, SendReceipt),
  made(TakeOffers, Inbox, TakeOffer),
];

/** Every use case, without what it runs on and without the providers of messages. */
export const useCases: Provider[] = [
  ...persistence,
  ...following,
  ...sending,
  ...reads,
  ...templates,
  ...settings,
  ...answers,
  ...moves,
];

/** What depends on the environment: who carries messages, and the secret of their links. */
export function outsideProviders(config: NotificationsConfig): Provider[] {
  const secret = config.LINK_SECRET ?? createHmac('sha256', config.IDENTITY_SECRET).update('links').digest('hex');
  return [
    { provide: Channels, useFactory: () => channelsOf(config) },
    { provide: SendingTimes, useValue: new SendingTimes(config.SENDING_LEASE_SECONDS) },
    { provide: VisitTokens, useValue: new VisitTokens(secret, config.PUBLIC_URL) },
    { provide: TwilioSignatures, useValue: new TwilioSignatures(config.TWILIO_AUTH_TOKEN, config.PUBLIC_URL) },
  ];
}

function consumer(place: QueuePlace, logger: Logger): Provider {
  return consumerProvider({
    subscriber: 'notifications',
    queue: place,
    logger,
    inject: [FollowAppointments, FollowClients, SendReceipts, TakeOffers],
    handlers: (
      appointments: FollowAppointments,
      clients: FollowClients,
      receipts: SendReceipts,
      offers: TakeOffers,
    ) => ({
      AppointmentChanged: (message: AppointmentFact) => appointments.receive(message),
      ClientChanged: (message: Message<typeof ClientChanged>) => clients.receive(message),
      ReceiptRequested: (message: ReceiptFact) => receipts.receive(message),
      TimesOffered: (message: Message<typeof TimesOffered>) => offers.receive(message),
    }),
  });
}

/** The notifications service: what people are told, when, and whether it reached them. */
export class NotificationsModule {
  static with(config: NotificationsConfig, logger: Logger): DynamicModule {
    const place = queuePlace(config);
    return {
      module: NotificationsModule,
      controllers: [
        NotificationsController,
        TemplatesController,
        SettingsController,
        VisitController,
        TimesController,
        TwilioController,
        OperationsController,
      ],
      providers: [
        ...persistenceProviders({ url: config.DATABASE_URL, entities: [], forgotten: oldMessageParts, logger }),
        ...messagingProviders({ queue: place, publisher: 'notifications', subscriber: 'notifications', logger }),
        ...outsideProviders(config),
        ...useCases,
        ...queue,
        consumer(place, logger),
        sweepsProvider(logger),
        ...wakingProviders(place, logger),
        storesHealth,
      ],
    };
  }
}
