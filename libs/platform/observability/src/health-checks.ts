export interface HealthCheck {
  /** The component as an operator knows it: `PostgreSQL`, `Redis`. */
  readonly name: string;
  /** `nothing-works`: the service cannot do its work without it. `less-works`: it goes on, and says what is lost. */
  readonly withoutIt: 'nothing-works' | 'less-works';
  /** What is lost and what still works while it is down, in a sentence. */
  readonly whenDown: string;
  /** Resolves while the component answers. */
  readonly check: () => Promise<unknown>;
}

export interface ComponentState {
  name: string;
  state: 'up' | 'down';
  detail?: string;
}

export interface HealthReport {
  state: 'up' | 'degraded' | 'down';
  components: ComponentState[];
}

/** What a process needs from outside, and how each of those is doing now. */
export class HealthChecks {
  constructor(
    private readonly checks: readonly HealthCheck[],
    private readonly timeoutMs = 2_000,
  ) {}

  /** Asks every component at the same time; one that does not answer within the time limit is down. */
  async report(): Promise<HealthReport> {
    const components = await Promise.all(this.checks.map((check) => this.ask(check)));
    const down = this.checks.filter((_, index) => components[index]?.state === 'down');
    const state = down.length === 0 ? 'up' : down.some(isVital) ? 'down' : 'degraded';
    return { state, components };
  }

  private async ask({ name, check, whenDown }: HealthCheck): Promise<ComponentState> {
    let timer: NodeJS.Timeout | undefined;
    const late = new Promise<never>((_, reject) => {
      timer = setTimeout(() => reject(new Error('no answer')), this.timeoutMs);
    });
    try {
      await Promise.race([check(), late]);
      return { name, state: 'up' };
    } catch {
      return { name, state: 'down', detail: whenDown };
    } finally {
      clearTimeout(timer);
    }
  }
}

function isVital(check: HealthCheck): boolean {
  return check.withoutIt === 'nothing-works';
}
