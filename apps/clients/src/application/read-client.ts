import type { ClientCard } from '@anteroom/contracts-clients';
import { NotFound } from '@anteroom/kernel';
import { UnitOfWork } from '@anteroom/platform-persistence';

const sql = `
select id, version, branch_id as "branchId", name, phone, email, language, preferred_channel as "preferredChannel"
from client where id = $1`;

/** The card of one client. */
export class ReadClient {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** @throws NotFound when it does not exist or is of another branch */
  async execute(clientId: string, branchIds: readonly string[]): Promise<ClientCard> {
    const [card] = await this.unitOfWork.read({ branchIds }, () => this.unitOfWork.query<ClientCard>(sql, [clientId]));
    if (!card) throw new NotFound('client');
    return card;
  }
}
