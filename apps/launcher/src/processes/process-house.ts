import { Child, describeEnding, type Command } from './child.ts';
import { Guard, type Watched } from './guard.ts';
import { stages } from './guard-script.ts';
import { SupervisedProcess, type ProcessListener, type ProcessPlan } from './supervised-process.ts';
import { StartFailure } from '../start-failure.ts';

/** Thrown out of whatever was under way when the system is being stopped. */
export class Stopped extends Error {
  constructor() {
    super('The system is being stopped.');
    this.name = 'Stopped';
  }
}

export interface Task {
  name: string;
  command: Command;
  onLine?: (line: string) => void;
  explain?: (lines: readonly string[]) => string;
}

/** Every process of one system. Nothing is started past it, so nothing is forgotten when it stops. */
export class ProcessHouse {
  readonly supervised = new Map<string, SupervisedProcess>();
  private readonly tasks = new Set<Child>();
  private readonly guard: Guard;
  private readonly listener: ProcessListener;
  private stopping: Promise<void> | undefined;

  constructor(listener: ProcessListener, onProcessesChange?: (watched: readonly Watched[]) => void) {
    this.listener = listener;
    this.guard = new Guard(onProcessesChange);
  }

  /** Starts a process that is kept alive; resolves when it is ready. */
  async keep(plan: ProcessPlan): Promise<void> {
    this.refuseWhenStopping();
    const process = new SupervisedProcess(plan, this.guard, this.listener);
    this.supervised.set(plan.name, process);
    try {
      await process.start();
    } catch (error) {
      this.refuseWhenStopping();
      throw error;
    }
    this.refuseWhenStopping();
  }

  /** Runs a task to its end; throws a StartFailure with its last words when it fails. */
  async run({ name, command, onLine, explain }: Task): Promise<void> {
    this.refuseWhenStopping();
    const lines: string[] = [];
    const child = new Child(command, { name, stage: 'service', stopSignal: 'SIGTERM' }, this.guard, (line) => {
      lines.push(line);
      this.listener.line(name, line);
      onLine?.(line);
    });
    this.tasks.add(child);
    const ending = await child.ended;
    this.tasks.delete(child);
    this.refuseWhenStopping();
    if (ending.kind === 'exit' && ending.code === 0) return;
    if (ending.kind === 'not-started') lines.push(ending.error.message);
    throw new StartFailure(
      explain?.(lines) ?? `${name} ${describeEnding(ending)}. Its last words:\n${lines.slice(-15).join('\n')}`,
    );
  }

  /** Stops everything, stage after stage. Calling it again waits for the same end. */
  stop(): Promise<void> {
    this.stopping ??= this.stopStages();
    return this.stopping;
  }

  private async stopStages(): Promise<void> {
    await Promise.all([...this.tasks].map((task) => task.stop('SIGTERM', 5_000)));
    const all = [...this.supervised.values()];
    for (const stage of stages) {
      await Promise.all(all.filter(({ plan }) => plan.stage === stage).map((process) => process.stop()));
    }
    this.guard.dismiss();
  }

  private refuseWhenStopping(): void {
    if (this.stopping !== undefined) throw new Stopped();
  }
}
