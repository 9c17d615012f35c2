import { AsyncLocalStorage } from 'node:async_hooks';

interface RequestFacts {
  readonly requestId: string;
}

const storage = new AsyncLocalStorage<RequestFacts>();

/** Which request the running code works for: set by HTTP and by queue workers, read by the log and the outbox. */
export const requestContext = {
  run<T>(facts: RequestFacts, work: () => T): T {
    return storage.run(facts, work);
  },
  /** Empty outside a request, at the start of a process for example. */
  current(): Partial<RequestFacts> {
    return storage.getStore() ?? {};
  },
};
