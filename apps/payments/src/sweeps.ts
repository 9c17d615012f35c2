import type { Logger } from '@anteroom/platform-observability';
import { ShutdownSequence, Sweep } from '@anteroom/platform-persistence';
import type { FactoryProvider } from '@nestjs/common';
import { ReleaseExpiredClaims } from './application/bills/release-expired-claims';

/** A claim that has run out is gone from every screen within two seconds. */
const expiredClaimsEveryMs = 2_000;

/** What the service does of itself, in any number of processes side by side. */
export class PaymentsSweeps {
  constructor(readonly claims: Sweep) {}
}

export function sweepsProvider(failures: Logger): FactoryProvider<PaymentsSweeps> {
  return {
    provide: PaymentsSweeps,
    inject: [ReleaseExpiredClaims, ShutdownSequence],
    useFactory: (release: ReleaseExpiredClaims, shutdown: ShutdownSequence) => {
      const work = () => release.execute();
      const claims = new Sweep({ name: 'expired payment claims', everyMs: expiredClaimsEveryMs, work, failures });
      claims.start();
      shutdown.register('relay', () => claims.stop());
      return new PaymentsSweeps(claims);
    },
  };
}
