import type { ServerToClientEvents } from '@anteroom/contracts-live';
import type {
  CommandAnswer,
  CommandInput,
  LinkEvents,
  LiveCommand,
  LiveEvent,
  LiveSocket,
} from '../shared/live/live-socket';

type Answers = { [C in LiveCommand]?: (input: CommandInput<C>) => CommandAnswer<C> | Promise<CommandAnswer<C>> };

/** A socket in the hands of the test. Stands in for `LiveSocketOpener` as well. */
export class FakeSocket implements LiveSocket {
  connected = false;
  connects = 0;
  reachable = true;
  readonly sent: { command: LiveCommand; input: unknown }[] = [];
  answers: Answers = {};
  private events: LinkEvents | undefined;
  private readonly handlers = new Map<LiveEvent, ((...facts: unknown[]) => void)[]>();

  open(events: LinkEvents): Promise<LiveSocket> {
    this.events = events;
    return Promise.resolve(this);
  }

  connect(): void {
    this.connects += 1;
    if (!this.reachable) return this.events?.lost('unreachable');
    this.connected = true;
    this.events?.connected();
  }

  disconnect(): void {
    this.cut();
  }

  /** The connection breaks. */
  cut(): void {
    if (!this.connected) return;
    this.connected = false;
    this.events?.lost('cut');
  }

  on<E extends LiveEvent>(event: E, handler: ServerToClientEvents[E]): void {
    this.handlers.set(event, [...(this.handlers.get(event) ?? []), handler as (...facts: unknown[]) => void]);
  }

  push<E extends LiveEvent>(event: E, ...facts: Parameters<ServerToClientEvents[E]>): void {
    for (const handler of this.handlers.get(event) ?? []) handler(...facts);
  }

  async ask<C extends LiveCommand>(command: C, input: CommandInput<C>): Promise<CommandAnswer<C>> {
    this.sent.push({ command, input });
    const answer = this.answers[command];
    if (answer) return answer(input);
    return { ok: true } as CommandAnswer<C>;
  }

  commands(command: LiveCommand): readonly unknown[] {
    return this.sent.filter((one) => one.command === command).map((one) => one.input);
  }
}
