import { editClient, getClient, searchClients } from '@anteroom/contracts-clients';
import { Handles, Input, type InputOf } from '@anteroom/platform-http';
import { Controller } from '@nestjs/common';
import { EditClient } from '../application/edit-client';
import { ReadClient } from '../application/read-client';
import { SearchClients } from '../application/search-clients';

@Controller()
export class ClientsController {
  constructor(
    private readonly searchClients: SearchClients,
    private readonly readClient: ReadClient,
    private readonly editClient: EditClient,
  ) {}

  @Handles(searchClients)
  async search(@Input() { params, body }: InputOf<typeof searchClients>) {
    return { clients: await this.searchClients.execute({ branchId: params.branchId, ...body }) };
  }

  @Handles(getClient)
  read(@Input() { params, by }: InputOf<typeof getClient>) {
    return this.readClient.execute(params.clientId, by.branchIds);
  }

  @Handles(editClient)
  edit(@Input() { params, body, by, version = 0 }: InputOf<typeof editClient>) {
    return this.editClient.execute({ clientId: params.clientId, edit: body, version, branchIds: by.branchIds });
  }
}
