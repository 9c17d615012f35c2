import type { Logger } from '@anteroom/platform-observability';
import { ShutdownSequence, Sweep } from '@anteroom/platform-persistence';
import type { FactoryProvider } from '@nestjs/common';
import { DropAwaited } from './application/visits/drop-awaited';

const awaitedEveryMs = 10 * 60_000;

/** What the service does of itself, in any number of processes side by side. */
export class InventorySweeps {
  constructor(readonly sweeps: readonly Sweep[]) {}
}

export function sweepsProvider(failures: Logger): FactoryProvider<InventorySweeps> {
  return {
    provide: InventorySweeps,
    inject: [DropAwaited, ShutdownSequence],
    useFactory: (dropAwaited: DropAwaited, shutdown: ShutdownSequence) => {
      const work = () => dropAwaited.execute();
      const sweep = new Sweep({ name: 'sales without an appointment', everyMs: awaitedEveryMs, work, failures });
      sweep.start();
      shutdown.register('relay', () => sweep.stop());
      return new InventorySweeps([sweep]);
    },
  };
}
