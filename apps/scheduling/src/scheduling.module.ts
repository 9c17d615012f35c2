import {
  Inbox,
  OperationsController,
  Outbox,
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
import { AnswerByLink } from './application/appointments/answer-by-link';
import { Appointments } from './application/appointments/appointments';
import { AttemptEdit } from './application/appointments/attempt-edit';
import { BookAppointment } from './application/appointments/book-appointment';
import { ChangeStatus } from './application/appointments/change-status';
import { EditAppointment } from './application/appointments/edit-appointment';
import { MoveByLink } from './application/appointments/move-by-link';
import { OfferTimes } from './application/appointments/offer-times';
import { ReadAppointment } from './application/appointments/read-appointment';
import { ReadAppointmentHistory } from './application/appointments/read-appointment-history';
import { Calendar } from './application/calendar/calendar';
import { Contest } from './application/claiming/contest';
import { Rivals } from './application/claiming/rivals';
import { FindAlternatives } from './application/claiming/find-alternatives';
import { FindTimes } from './application/claiming/find-times';
import { Obstacles } from './application/claiming/obstacles';
import { Schedule } from './application/claiming/schedule';
import { ApplyClientChange } from './application/clients/apply-client-change';
import { BranchNames } from './application/clients/branch-names';
import { ClientCards } from './application/clients/client-cards';
import { LinkClient } from './application/clients/link-client';
import { RecordClient } from './application/clients/record-client';
import { GiveBackHolds } from './application/holds/give-back-holds';
import { LoosenHolds } from './application/holds/loosen-holds';
import { MoveHold } from './application/holds/move-hold';
import { PlaceHold } from './application/holds/place-hold';
import { ReleaseAllHolds } from './application/holds/release-all-holds';
import { ReleaseHold } from './application/holds/release-hold';
import { RemoveExpiredHolds } from './application/holds/remove-expired-holds';
import { RenewHold } from './application/holds/renew-hold';
import { SlotHolds } from './application/holds/slot-holds';
import { GetDay } from './application/reads/get-day';
import { GetDayChanges } from './application/reads/get-day-changes';
import { GetDayRevisions } from './application/reads/get-day-revisions';
import { GetOccupancy } from './application/reads/get-occupancy';
import { GetOccupancyHistory } from './application/reads/get-occupancy-history';
import { ListCatalogue } from './application/reads/list-catalogue';
import { ListDayLoads } from './application/reads/list-day-loads';
import { ListFreeSlots } from './application/reads/list-free-slots';
import { BranchSettings } from './application/settings/branch-settings';
import { ReadCalendarSettings } from './application/settings/read-calendar-settings';
import { ReadIntervalEffect } from './application/settings/read-interval-effect';
import { ReductionLimits } from './application/settings/reduction-limits';
import { SaveCalendarSettings } from './application/settings/save-calendar-settings';
import { ApplyBillChange } from './application/visits/apply-bill-change';
import { PlaceInVisit } from './application/visits/place-in-visit';
import { RecountVisits } from './application/visits/recount-visits';
import { RegroupVisits } from './application/visits/regroup-visits';
import { ReturnToVisit } from './application/visits/return-to-visit';
import { Settlements } from './application/visits/settlements';
import { VisitDays } from './application/visits/visit-days';
import { AppointmentsController } from './http/appointments.controller';
import { CalendarController } from './http/calendar.controller';
import { CatalogueController } from './http/catalogue.controller';
import { OccupancyController } from './http/occupancy.controller';
import { SettingsController } from './http/settings.controller';
import { SlotHoldsController } from './http/slot-holds.controller';
import { schedulingEntities } from './persistence/appointment.schema';
import { PostgresAppointments } from './persistence/postgres-appointments';
import { PostgresBranchNames } from './persistence/postgres-branch-names';
import { PostgresBranchSettings } from './persistence/postgres-branch-settings';
import { PostgresCalendar } from './persistence/postgres-calendar';
import { PostgresClientCards } from './persistence/postgres-client-cards';
import { PostgresObstacles } from './persistence/postgres-obstacles';
import { PostgresReductionLimits } from './persistence/postgres-reduction-limits';
import { PostgresSchedule } from './persistence/postgres-schedule';
import { PostgresSettlements } from './persistence/postgres-settlements';
import { PostgresSlotHolds } from './persistence/postgres-slot-holds';
import { oldChanges } from './persistence/retention';
import { AnswerWhenClientAnswered } from './queue/answer-when-client-answered';
import { BillsAndLimits } from './queue/bills-and-limits';
import { ClientsByLink } from './queue/clients-by-link';
import { FollowWhenClientChanged } from './queue/follow-when-client-changed';
import { FollowWhenReductionLimitChanged } from './queue/follow-when-reduction-limit-changed';
import { LinkClientWhenClientLinked } from './queue/link-client-when-client-linked';
import { OfferWhenTimesWanted } from './queue/offer-when-times-wanted';
import { PostgresVisitDays } from './persistence/postgres-visit-days';
import { SettleWhenBillChanged } from './queue/settle-when-bill-changed';
import type { SchedulingConfig } from './scheduling.config';
import { listening } from './listening';
import { sweepsProvider } from './sweeps';

const persistence: Provider[] = [
  madeAs(Schedule, PostgresSchedule, UnitOfWork),
  madeAs(Obstacles, PostgresObstacles, UnitOfWork),
  madeAs(Appointments, PostgresAppointments, UnitOfWork, Settlements, Ids),
  madeAs(VisitDays, PostgresVisitDays, UnitOfWork),
  madeAs(SlotHolds, PostgresSlotHolds, UnitOfWork),
  madeAs(ClientCards, PostgresClientCards, UnitOfWork),
  madeAs(BranchNames, PostgresBranchNames, UnitOfWork),
  madeAs(BranchSettings, PostgresBranchSettings, UnitOfWork),
  madeAs(ReductionLimits, PostgresReductionLimits, UnitOfWork),
  madeAs(Settlements, PostgresSettlements, UnitOfWork),
  madeAs(Calendar, PostgresCalendar, UnitOfWork, Outbox, Idempotency, Ids),
];

const claiming: Provider[] = [
  made(FindAlternatives, Obstacles),
  made(FindTimes, Obstacles),
  made(Rivals),
  made(Contest, UnitOfWork, Clock, Obstacles, FindAlternatives, RemoveExpiredHolds, Rivals),
];

const appointments: Provider[] = [
  made(BookAppointment, Contest, Idempotency, Schedule, Appointments, Calendar, RegroupVisits),
  made(AttemptEdit, Schedule, Appointments, ReadAppointment, Calendar, RegroupVisits),
  made(EditAppointment, Contest, AttemptEdit),
  made(ChangeStatus, Contest, Schedule, Appointments, Calendar, RegroupVisits),
  made(ReadAppointment, UnitOfWork),
  made(ReadAppointmentHistory, UnitOfWork),
];

/** What clients do by the links of messages. */
const links: Provider[] = [
  made(AnswerByLink, Clock, Appointments, ChangeStatus),
  made(OfferTimes, Appointments, Schedule, FindTimes, Outbox, Ids),
  made(MoveByLink, Appointments, AttemptEdit, OfferTimes),
  made(OfferWhenTimesWanted, Inbox, Clock, OfferTimes),
  made(AnswerWhenClientAnswered, Inbox, Clock, Contest, AnswerByLink, MoveByLink),
  made(ClientsByLink, AnswerWhenClientAnswered, OfferWhenTimesWanted),
];

const holds: Provider[] = [
  made(PlaceHold, Contest, Schedule, SlotHolds, Calendar, Ids),
  made(MoveHold, Contest, Schedule, SlotHolds, Calendar),
  made(RenewHold, UnitOfWork, Clock, SlotHolds),
  made(GiveBackHolds, SlotHolds, Calendar),
  made(ReleaseHold, UnitOfWork, SlotHolds, GiveBackHolds),
  made(ReleaseAllHolds, UnitOfWork, SlotHolds, GiveBackHolds),
  made(LoosenHolds, UnitOfWork, Clock, SlotHolds),
  made(RemoveExpiredHolds, UnitOfWork, Clock, SlotHolds, GiveBackHolds),
];

const clients: Provider[] = [
  made(RecordClient, Clock, Appointments, BranchNames, Calendar, RecountVisits),
  made(LinkClient, Appointments, RecordClient),
  made(ApplyClientChange, Clock, ClientCards, Appointments, RecordClient),
  made(LinkClientWhenClientLinked, Inbox, LinkClient),
  made(FollowWhenClientChanged, Inbox, ApplyClientChange),
];

const visits: Provider[] = [
  made(RegroupVisits, Appointments, Settlements, BranchNames),
  made(RecountVisits, Clock, VisitDays, RegroupVisits),
  made(PlaceInVisit, Contest, Schedule, Appointments, ReadAppointment, RegroupVisits, Calendar),
  made(ReturnToVisit, Clock, Appointments, BranchNames, RecountVisits),
  made(ApplyBillChange, Settlements, Appointments, BranchNames, Calendar, RecountVisits, ReturnToVisit),
  made(SettleWhenBillChanged, Inbox, ApplyBillChange),
  made(FollowWhenReductionLimitChanged, Inbox, ReductionLimits),
  made(BillsAndLimits, SettleWhenBillChanged, FollowWhenReductionLimitChanged),
  made(SaveCalendarSettings, UnitOfWork, Clock, BranchSettings, VisitDays, RegroupVisits, Calendar),
];

/** What screens read: one query each. */
const reads: Provider[] = [
  made(GetDay, UnitOfWork, Clock),
  made(GetDayChanges, UnitOfWork),
  made(GetDayRevisions, UnitOfWork),
  made(ListDayLoads, UnitOfWork),
  made(ListCatalogue, UnitOfWork),
  made(ListFreeSlots, UnitOfWork, Clock),
  made(GetOccupancy, UnitOfWork, Clock),
  made(GetOccupancyHistory, UnitOfWork),
  made(ReadCalendarSettings, UnitOfWork, BranchSettings),
  made(ReadIntervalEffect, UnitOfWork, Clock, VisitDays),
];

/** Every write of the service, without what it runs on. */
export const writes: Provider[] = [
  ...persistence,
  ...claiming,
  ...appointments,
  ...links,
  ...holds,
  ...clients,
  ...visits,
];

const controllers = [
  AppointmentsController,
  SlotHoldsController,
  CalendarController,
  CatalogueController,
  OccupancyController,
  SettingsController,
  OperationsController,
];

/** The scheduling service: time, and who has it. */
export class SchedulingModule {
  static with(config: SchedulingConfig, logger: Logger): DynamicModule {
    const { DATABASE_URL: url } = config;
    const queue = queuePlace(config);
    return {
      module: SchedulingModule,
      controllers,
      providers: [
        ...persistenceProviders({ url, entities: schedulingEntities, plans: 'generic', forgotten: oldChanges, logger }),
        ...messagingProviders({ queue, publisher: 'scheduling', subscriber: 'scheduling', logger }),
        ...writes,
        ...reads,
        listening(queue, logger),
        sweepsProvider(logger),
        storesHealth,
      ],
    };
  }
}
