import { setTimeout as sleep } from 'node:timers/promises';
import { badConfiguration, StartFailure } from '../start-failure.ts';
import { becomesTrue } from '../wait-until.ts';
import { Child, describeEnding, type ChildRole, type Command, type Ending } from './child.ts';
import type { Guard } from './guard.ts';
import { afterCrash } from './restart-policy.ts';

/** One process of the system: how it is run, how it is stopped, and how one sees that it works. */
export interface ProcessPlan extends ChildRole {
  port: number;
  command: Command;
  isReady: () => Promise<boolean>;
  /** How long a start may take, in ms. */
  startWithinMs: number;
  stopWithinMs: number;
  /** Turns its last lines into a sentence, where we know better than it. */
  explain?: (lastLines: readonly string[]) => string;
}

/** What a supervised process tells: every line it writes, and what happens to it. */
export interface ProcessListener {
  line(name: string, line: string): void;
  ended(name: string, ending: Ending, restartInMs: number): void;
  restarted(name: string, tookMs: number): void;
  keepsCrashing(name: string, crashes: number, lastLines: readonly string[]): void;
  misconfigured(name: string, lastLines: readonly string[]): void;
}

export const silentListener: ProcessListener = {
  line: () => undefined,
  ended: () => undefined,
  restarted: () => undefined,
  keepsCrashing: () => undefined,
  misconfigured: () => undefined,
};

const rememberedLines = 40;

/** Runs the process, and runs it again when it falls over, with growing pauses. */
export class SupervisedProcess {
  readonly plan: ProcessPlan;
  private readonly guard: Guard;
  private readonly listener: ProcessListener;
  private readonly crashedAtMs: number[] = [];
  private child: Child | undefined;
  private lastLines: string[] = [];
  private run = new AbortController();

  constructor(plan: ProcessPlan, guard: Guard, listener: ProcessListener) {
    this.plan = plan;
    this.guard = guard;
    this.listener = listener;
  }

  get pid(): number | undefined {
    return this.child?.isRunning === true ? this.child.pid : undefined;
  }

  /** Resolves when it is ready; throws a StartFailure when it ends or takes too long before that. */
  async start(): Promise<void> {
    const run = new AbortController();
    this.run = run;
    const child = this.spawn();
    const outcome = await this.readyOrEnded(child, run.signal);
    if (outcome !== 'ready') throw await this.giveUp(child, outcome, run.signal);
    void this.watchOver(child, run.signal);
  }

  signal(signal: NodeJS.Signals): void {
    this.child?.signal(signal);
  }

  /** Stops it for good, unless it is started again. */
  async stop(): Promise<void> {
    this.run.abort();
    await this.child?.stop(this.plan.stopSignal, this.plan.stopWithinMs);
  }

  async restart(): Promise<void> {
    await this.stop();
    await this.start();
  }

  private spawn(): Child {
    this.lastLines = [];
    this.child = new Child(this.plan.command, this.plan, this.guard, (line) => {
      this.lastLines.push(line);
      if (this.lastLines.length > rememberedLines) this.lastLines.shift();
      this.listener.line(this.plan.name, line);
    });
    return this.child;
  }

  private async readyOrEnded(child: Child, stopped: AbortSignal): Promise<Outcome> {
    const over = new AbortController();
    const { isReady, startWithinMs } = this.plan;
    const signal = AbortSignal.any([over.signal, stopped]);
    const ready = becomesTrue(isReady, { forMs: startWithinMs, signal }).then((isUp) => (isUp ? 'ready' : 'late'));
    const first = await Promise.race([ready, child.ended]);
    over.abort();
    // a process that just ended can leave its port to another that answers in its place
    return first === 'ready' && !child.isRunning ? child.ended : first;
  }

  private async giveUp(child: Child, outcome: 'late' | Ending, stopped: AbortSignal): Promise<StartFailure> {
    if (outcome === 'late' && !stopped.aborted) child.signal('SIGKILL');
    await child.ended;
    return this.startFailure(outcome);
  }

  private async watchOver(child: Child, stopped: AbortSignal): Promise<void> {
    let ending = await child.ended;
    const isOver = () => stopped.aborted;
    while (!isOver()) {
      if (isMisconfigured(ending)) return this.listener.misconfigured(this.plan.name, this.lastLines);
      await this.pauseAfterCrash(ending, stopped);
      if (!isOver()) ending = await this.tryAgain(stopped);
    }
  }

  private async pauseAfterCrash(ending: Ending, stopped: AbortSignal): Promise<void> {
    this.crashedAtMs.push(performance.now());
    const next = afterCrash(this.crashedAtMs);
    this.listener.ended(this.plan.name, ending, next.delayMs);
    if (next.kind === 'keeps-crashing') this.listener.keepsCrashing(this.plan.name, next.crashes, this.lastLines);
    await sleep(next.delayMs, undefined, { signal: stopped }).catch(() => undefined);
  }

  private async tryAgain(stopped: AbortSignal): Promise<Ending> {
    const since = performance.now();
    const child = this.spawn();
    const outcome = await this.readyOrEnded(child, stopped);
    if (outcome === 'ready') this.listener.restarted(this.plan.name, performance.now() - since);
    if (outcome === 'late' && !stopped.aborted) child.signal('SIGKILL');
    return child.ended;
  }

  private startFailure(ending: 'late' | Ending): StartFailure {
    const { name, explain, startWithinMs } = this.plan;
    if (explain !== undefined) return new StartFailure(explain(this.lastLines));
    const words = this.lastLines.slice(-12).join('\n');
    if (ending === 'late')
      return new StartFailure(`${name} was not ready after ${startWithinMs / 1000} s. Its last words:\n${words}`);
    if (isMisconfigured(ending)) return new StartFailure(words, badConfiguration);
    return new StartFailure(`${name} ${describeEnding(ending)} while it started. Its last words:\n${words}`);
  }
}

type Outcome = 'ready' | 'late' | Ending;

const isMisconfigured = (ending: Ending) => ending.kind === 'exit' && ending.code === badConfiguration;
