import type { Temporal } from '@anteroom/kernel';
import { Clock } from '@anteroom/platform-persistence';
import { type Branch, Branches } from '../branches';
import { type WrittenTemplate, Templates } from '../templates/templates';
import { type CoveredAppointment, type DueMessage, Ledger, type ReceiptFile, type StaffAddress } from './ledger';

/** Everything that what is due is judged and written by, as it is at one moment. */
export interface Sight {
  readonly now: Temporal.Instant;
  readonly appointments: ReadonlyMap<string, CoveredAppointment>;
  readonly branches: ReadonlyMap<string, Branch>;
  readonly staff: readonly StaffAddress[];
  readonly receipts: readonly ReceiptFile[];
  readonly templates: readonly WrittenTemplate[];
}

/** Looks at everything that due messages depend on. */
export class Sights {
  constructor(
    private readonly clock: Clock,
    private readonly branches: Branches,
    private readonly ledger: Ledger,
    private readonly templates: Templates,
  ) {}

  listBranchIds(): Promise<string[]> {
    return this.branches.listIds();
  }

  now(): Temporal.Instant {
    return this.clock.now();
  }

  /** Joins the running unit of work, and locks the appointments for it. */
  async of(due: readonly DueMessage[], now: Temporal.Instant): Promise<Sight> {
    const appointments = await this.ledger.lockCovered([...new Set(due.flatMap(({ covers }) => covers))]);
    const branchIds = [...new Set(due.map(({ branchId }) => branchId))];
    const branches = await this.branches.list();
    return {
      now,
      appointments: new Map(appointments.map((one) => [one.id, one])),
      branches: new Map(branches.map((one) => [one.id, one])),
      staff: await this.ledger.listStaff(due.flatMap(({ teamMemberId }) => teamMemberId ?? [])),
      receipts: await this.ledger.listReceipts(due.flatMap(({ receiptId }) => receiptId ?? [])),
      templates: await this.templates.list(branchIds),
    };
  }
}
