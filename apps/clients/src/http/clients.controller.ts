import { searchClients } from '@anteroom/contracts-clients';
import { Handles, Input, type InputOf } from '@anteroom/platform-http';
import { Controller } from '@nestjs/common';
import { SearchClients } from '../application/search-clients';

@Controller()
export class ClientsController {
  constructor(private readonly searchClients: SearchClients) {}

  @Handles(searchClients)
  async search(@Input() { params, body }: InputOf<typeof searchClients>) {
    return { clients: await this.searchClients.execute({ branchId: params.branchId, ...body }) };
  }
}
