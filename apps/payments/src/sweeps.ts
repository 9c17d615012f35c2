import type { Logger } from '@anteroom/platform-observability';
import { ShutdownSequence, Sweep } from '@anteroom/platform-persistence';
import type { FactoryProvider } from '@nestjs/common';
import { ReleaseExpiredClaims } from './application/bills/release-expired-claims';
import { TellTakings } from './application/takings/tell-takings';

/** A claim that has run out is gone from every screen within two seconds. */
const expiredClaimsEveryMs = 2_000;
/** Money is on the managers' board within the second in which its day is told again, and this. */
const takingsEveryMs = 300;

/** What the service does of itself, in any number of processes side by side. */
export class PaymentsSweeps {
  constructor(
    readonly claims: Sweep,
    readonly takings: Sweep,
  ) {}

  start(): this {
    for (const sweep of [this.claims, this.takings]) sweep.start();
    return this;
  }

  async stop(): Promise<void> {
    await Promise.all([this.claims.stop(), this.takings.stop()]);
  }
}

export function sweepsProvider(failures: Logger): FactoryProvider<PaymentsSweeps> {
  return {
    provide: PaymentsSweeps,
    inject: [ReleaseExpiredClaims, TellTakings, ShutdownSequence],
    useFactory: (release: ReleaseExpiredClaims, tell: TellTakings, shutdown: ShutdownSequence) => {
      const sweep = (name: string, everyMs: number, work: () => Promise<void>) =>
        new Sweep({ name, everyMs, work, failures });
      const sweeps = new PaymentsSweeps(
        sweep('expired payment claims', expiredClaimsEveryMs, () => release.execute()),
        sweep('takings of marked days', takingsEveryMs, () => tell.execute()),
      ).start();
      shutdown.register('relay', () => sweeps.stop());
      return sweeps;
    },
  };
}
