import { Counter, Histogram, Registry, collectDefaultMetrics } from 'prom-client';

const registry = new Registry();

const httpSeconds = new Histogram({
  name: 'anteroom_http_seconds',
  help: 'Time to answer an HTTP request, by route as declared, never by address',
  labelNames: ['method', 'route', 'status'] as const,
  buckets: [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5],
  registers: [registry],
});

const messages = new Counter({
  name: 'anteroom_messages_total',
  help: 'Messages between services, by what became of them',
  labelNames: ['subscriber', 'kind', 'outcome'] as const,
  registers: [registry],
});

const messageDelaySeconds = new Histogram({
  name: 'anteroom_message_delay_seconds',
  help: 'Time from the commit that caused a message to the start of its handler',
  labelNames: ['subscriber', 'kind'] as const,
  buckets: [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.5, 1, 5, 30, 120],
  registers: [registry],
});

let isCollecting = false;

/** The process's measurements, as `/metrics` shows them to Prometheus. */
export const metrics = {
  registry,
  httpSeconds,
  messageDelaySeconds,
  countMessage(
    subscriber: string,
    kind: string,
    outcome: 'published' | 'handled' | 'repeated' | 'failed' | 'dead',
  ): void {
    messages.inc({ subscriber, kind, outcome });
  },
  /** Starts measuring the process itself (memory, event loop); once per process however often it is called. */
  collectProcessMetrics(): void {
    if (isCollecting) return;
    isCollecting = true;
    collectDefaultMetrics({ register: registry });
  },
  text(): Promise<string> {
    return registry.metrics();
  },
};
