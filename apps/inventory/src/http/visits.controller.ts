import { editConsumables, getConsumables, listShortages } from '@anteroom/contracts-inventory';
import { Handles, Input, type InputOf } from '@anteroom/platform-http';
import { Controller } from '@nestjs/common';
import { ListShortages } from '../application/reads/list-shortages';
import { ReadConsumables } from '../application/reads/read-consumables';
import { EditConsumables } from '../application/visits/edit-consumables';

@Controller()
export class VisitsController {
  constructor(
    private readonly readConsumables: ReadConsumables,
    private readonly editConsumables: EditConsumables,
    private readonly listShortages: ListShortages,
  ) {}

  @Handles(getConsumables)
  consumables(@Input() { params, by }: InputOf<typeof getConsumables>) {
    return this.readConsumables.execute(params.appointmentId, by.branchIds);
  }

  @Handles(editConsumables)
  edit(@Input() { params, body, by, version = 0 }: InputOf<typeof editConsumables>) {
    return this.editConsumables.execute({ appointmentId: params.appointmentId, edit: body, version, by });
  }

  @Handles(listShortages)
  shortages(@Input() { params, query }: InputOf<typeof listShortages>) {
    return this.listShortages.execute({ ...params, ...query });
  }
}
