import {
  getClientAccount,
  getTakings,
  listEntries,
  listOperations,
  listOwed,
  listTakingsRows,
  listVisitEntries,
} from '@anteroom/contracts-payments';
import { Handles, Input, type InputOf } from '@anteroom/platform-http';
import { Controller } from '@nestjs/common';
import { ListOwed } from '../application/bills/list-owed';
import { ListEntries } from '../application/books/list-entries';
import { ListOperations } from '../application/books/list-operations';
import { ListTakingsRows } from '../application/takings/list-takings-rows';
import { ReadTakings } from '../application/takings/read-takings';

/** What screens read of the books. */
@Controller()
export class BooksController {
  constructor(
    private readonly listEntries: ListEntries,
    private readonly listOperations: ListOperations,
    private readonly readTakings: ReadTakings,
    private readonly listTakingsRows: ListTakingsRows,
    private readonly listOwed: ListOwed,
  ) {}

  @Handles(listVisitEntries)
  async ofVisit(@Input() { params, by }: InputOf<typeof listVisitEntries>) {
    return { entries: await this.listEntries.ofVisit(params.visitId, by.branchIds) };
  }

  @Handles(listEntries)
  entries(@Input() { params, query }: InputOf<typeof listEntries>) {
    return this.listEntries.execute({ ...params, ...query });
  }

  @Handles(getClientAccount)
  clientAccount(@Input() { params, query }: InputOf<typeof getClientAccount>) {
    return this.listEntries.ofClient({ branchId: params.branchId, ownerId: params.clientId, ...query });
  }

  @Handles(listOperations)
  operations(@Input() { params, query }: InputOf<typeof listOperations>) {
    return this.listOperations.execute({ ...params, ...query });
  }

  @Handles(getTakings)
  takings(@Input() { params }: InputOf<typeof getTakings>) {
    return this.readTakings.execute(params.branchId, params.date);
  }

  @Handles(listTakingsRows)
  takingsRows(@Input() { params, query }: InputOf<typeof listTakingsRows>) {
    return this.listTakingsRows.execute({ ...params, ...query });
  }

  @Handles(listOwed)
  owed(@Input() { params, query }: InputOf<typeof listOwed>) {
    return this.listOwed.execute(params.branchId, query.clientId);
  }
}
