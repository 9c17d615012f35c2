import { getDay, getDayChanges, getDayRevisions, listDayLoads, listFreeSlots } from '@anteroom/contracts-scheduling';
import { Handles, Input, type InputOf } from '@anteroom/platform-http';
import { Controller } from '@nestjs/common';
import { GetDay } from '../application/reads/get-day';
import { GetDayChanges } from '../application/reads/get-day-changes';
import { GetDayRevisions } from '../application/reads/get-day-revisions';
import { ListDayLoads } from '../application/reads/list-day-loads';
import { ListFreeSlots } from '../application/reads/list-free-slots';

/** What screens read of time. */
@Controller()
export class CalendarController {
  constructor(
    private readonly getDay: GetDay,
    private readonly getDayChanges: GetDayChanges,
    private readonly getDayRevisions: GetDayRevisions,
    private readonly listDayLoads: ListDayLoads,
    private readonly listFreeSlots: ListFreeSlots,
  ) {}

  @Handles(getDay)
  day(@Input() { params }: InputOf<typeof getDay>) {
    return this.getDay.execute(params.branchId, params.date);
  }

  @Handles(getDayChanges)
  changes(@Input() { params, query }: InputOf<typeof getDayChanges>) {
    return this.getDayChanges.execute(params.branchId, params.date, query.since);
  }

  @Handles(getDayRevisions)
  async revisions(@Input() { body, by }: InputOf<typeof getDayRevisions>) {
    return { days: await this.getDayRevisions.execute(body.days, by.branchIds) };
  }

  @Handles(listDayLoads)
  loads(@Input() { params, query }: InputOf<typeof listDayLoads>) {
    return this.listDayLoads.execute(params.branchId, query.from, query.to);
  }

  @Handles(listFreeSlots)
  freeSlots(@Input() { params, query }: InputOf<typeof listFreeSlots>) {
    return this.listFreeSlots.execute({ branchId: params.branchId, ...query });
  }
}
