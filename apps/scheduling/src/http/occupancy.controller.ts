import { getOccupancy, getOccupancyHistory } from '@anteroom/contracts-scheduling';
import { Handles, Input, type InputOf } from '@anteroom/platform-http';
import { Controller } from '@nestjs/common';
import { GetOccupancy } from '../application/reads/get-occupancy';
import { GetOccupancyHistory } from '../application/reads/get-occupancy-history';

/** What managers read of how the centre is used. */
@Controller()
export class OccupancyController {
  constructor(
    private readonly getOccupancy: GetOccupancy,
    private readonly getOccupancyHistory: GetOccupancyHistory,
  ) {}

  @Handles(getOccupancy)
  occupancy(@Input() { params, query }: InputOf<typeof getOccupancy>) {
    return this.getOccupancy.execute(params.branchId, params.date, query.at);
  }

  @Handles(getOccupancyHistory)
  history(@Input() { params, query }: InputOf<typeof getOccupancyHistory>) {
    return this.getOccupancyHistory.execute(params.branchId, query.before);
  }
}
