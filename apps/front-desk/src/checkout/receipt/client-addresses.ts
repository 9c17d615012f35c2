import { Injectable, inject } from '@angular/core';
import { Api } from '../../shared/api/api';
import { ApiProblem } from '../../shared/api/api-problem';
import { clientsRoutes } from '../../shared/api/clients-routes';
import { paymentsRoutes } from '../../shared/api/payments-routes';

/** Where clients read their e-mail. */
@Injectable({ providedIn: 'root' })
export class ClientAddresses {
  private readonly api = inject(Api);

  /** Of whoever pays for the visit; undefined where there is no card, no address on it, or no right to see it. */
  async find(visitId: string): Promise<string | undefined> {
    try {
      const { client } = await this.api.call(paymentsRoutes.getBill, { params: { visitId } });
      if (!client?.id) return undefined;
      const card = await this.api.call(clientsRoutes.getClient, { params: { clientId: client.id } });
      return card.email ?? undefined;
    } catch (error) {
      if (error instanceof ApiProblem) return undefined;
      throw error;
    }
  }
}
