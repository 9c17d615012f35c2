import type { Register } from '@anteroom/contracts-payments';
import { LiveChanged } from '@anteroom/contracts-shared';
import { Outbox } from '@anteroom/platform-messaging';
import { ListRegisters } from './list-registers';
import { Registers } from './registers';

/** Tells screens what is in registers that money went through. */
export class TellRegisters {
  constructor(
    private readonly registers: Registers,
    private readonly listRegisters: ListRegisters,
    private readonly outbox: Outbox,
  ) {}

  /** @returns the registers as everybody is told of them */
  async of(branchId: string, registerIds: readonly string[]): Promise<Register[]> {
    const ids = [...new Set(registerIds)].sort();
    if (ids.length === 0) return [];
    await this.registers.touch(ids);
    const told = await this.listRegisters.execute(branchId, ids);
    for (const value of told) {
      const body = { branchId, topic: 'register' as const, id: value.id, value };
      this.outbox.add(LiveChanged, { aggregateId: value.id, aggregateVersion: value.version, body });
    }
    return told;
  }
}
