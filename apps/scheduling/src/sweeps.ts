import type { Logger } from '@anteroom/platform-observability';
import { Clock, ShutdownSequence, Sweep, UnitOfWork } from '@anteroom/platform-persistence';
import type { FactoryProvider } from '@nestjs/common';
import { RemoveExpiredHolds } from './application/holds/remove-expired-holds';
import { EnsurePartitions } from './persistence/ensure-partitions';

/** An expired hold is gone from every screen within a second. */
const expiredHoldsEveryMs = 400;
const partitionsEveryMs = 24 * 60 * 60_000;

/** What the service does of itself, in any number of processes side by side. */
export class SchedulingSweeps {
  constructor(readonly sweeps: readonly Sweep[]) {}
}

export function sweepsProvider(failures: Logger): FactoryProvider<SchedulingSweeps> {
  return {
    provide: SchedulingSweeps,
    inject: [RemoveExpiredHolds, UnitOfWork, Clock, ShutdownSequence],
    useFactory: (removeHolds: RemoveExpiredHolds, unitOfWork: UnitOfWork, clock: Clock, shutdown: ShutdownSequence) => {
      const partitions = new EnsurePartitions(unitOfWork, clock);
      const holds = { name: 'expired holds', everyMs: expiredHoldsEveryMs, work: () => removeHolds.inAllBranches() };
      const months = { name: 'monthly partitions', everyMs: partitionsEveryMs, work: () => partitions.execute() };
      const sweeps = [holds, months].map((options) => new Sweep({ ...options, failures }));
      for (const sweep of sweeps) {
        sweep.start();
        void sweep.now();
        shutdown.register('relay', () => sweep.stop());
      }
      return new SchedulingSweeps(sweeps);
    },
  };
}
