import type { Receipt } from '@anteroom/contracts-payments';
import { NotFound } from '@anteroom/kernel';
import { UnitOfWork } from '@anteroom/platform-persistence';

/** A receipt, and to whom it may be sent. */
export interface KeptReceipt {
  readonly receipt: Receipt;
  readonly client: { readonly id: string | null; readonly name: string };
}

const receiptSql = `
select r.body as receipt, jsonb_build_object('id', b.client_id, 'name', coalesce(b.client_name, '')) as client
from receipt r join bill b on b.visit_id = r.visit_id where r.id = $1`;

/** The receipts as they were handed out. */
export class Receipts {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** Joins the running unit of work, where there is one. @throws NotFound, also for another branch's receipt */
  async get(receiptId: string, branchIds: readonly string[]): Promise<KeptReceipt> {
    const [kept] = await this.unitOfWork.read({ branchIds }, () =>
      this.unitOfWork.query<KeptReceipt>(receiptSql, [receiptId]),
    );
    if (!kept) throw new NotFound('receipt');
    return kept;
  }
}
