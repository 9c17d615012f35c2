import { type Health, getHealth } from '@anteroom/contracts-identity';
import { Handles } from '@anteroom/platform-http';
import { HealthChecks } from '@anteroom/platform-observability';
import { Controller } from '@nestjs/common';

const freshMs = 1_000;

@Controller()
export class HealthController {
  private latest: { report: Promise<Health>; askedAt: number } | undefined;

  constructor(private readonly checks: HealthChecks) {}

  /** Anybody may ask, so the components are not asked more than once a second. */
  @Handles(getHealth)
  get(): Promise<Health> {
    if (!this.latest || Date.now() - this.latest.askedAt > freshMs) {
      this.latest = { report: this.checks.report(), askedAt: Date.now() };
    }
    return this.latest.report;
  }
}
