import type { HealthCheck } from '@anteroom/platform-observability';
import { type ServiceName, withoutService } from '../application/services';
import type { HttpServices } from './http-services';

/** Each service as the health page shows it: up when one of its processes says that it can work. */
export function servicesHealth(services: HttpServices): HealthCheck[] {
  return (Object.keys(withoutService) as ServiceName[]).map((name) => ({
    name,
    withoutIt: 'less-works',
    whenDown: withoutService[name],
    check: () => services.requireHealthy(name),
  }));
}
