import type {
  ClientToServerEvents,
  DayChanged,
  PresenceChanged,
  ServerToClientEvents,
  TopicChanged,
} from '@anteroom/contracts-live';
import { type Socket, io } from 'socket.io-client';
import { origin } from './a-gateway';

type Live = Socket<ServerToClientEvents, ClientToServerEvents>;
type Commands = { [Name in keyof ClientToServerEvents]: Parameters<ClientToServerEvents[Name]>[0] };
type Answers = { [Name in keyof ClientToServerEvents]: Parameters<Parameters<ClientToServerEvents[Name]>[1]>[0] };

/** A screen of the front desk, as far as the socket sees it. */
export class AScreen {
  readonly days: DayChanged[] = [];
  readonly renewed: { id: string; expiresAt: string }[] = [];
  readonly presence: PresenceChanged[] = [];
  readonly topics: TopicChanged[] = [];
  readonly states: string[] = [];
  readonly log: string[] = [];

  private constructor(readonly socket: Live) {
    socket.on('day:changed', (update) => this.days.push(update));
    socket.on('hold:renewed', (update) => this.renewed.push(update));
    socket.on('presence:changed', (update) => this.presence.push(update));
    socket.on('topic:changed', (update) => this.topics.push(update));
    socket.on('live:state', ({ pushes }) => this.states.push(pushes));
    socket.on('session:ended', () => this.log.push('session:ended'));
    socket.on('disconnect', (reason) => this.log.push(reason));
  }

  /** @throws what the gateway refuses the connection with */
  static async connect(url: string, cookie: string, from: string = origin): Promise<AScreen> {
    const extraHeaders = { cookie, origin: from };
    const socket: Live = io(url, { transports: ['websocket'], extraHeaders, forceNew: true, reconnectionDelay: 50 });
    const screen = new AScreen(socket);
    await new Promise<void>((resolve, reject) => {
      socket.once('connect', resolve);
      socket.once('connect_error', (error) => {
        socket.close();
        reject(error);
      });
    });
    return screen;
  }

  ask<Name extends keyof Commands>(name: Name, command: Commands[Name]): Promise<Answers[Name]> {
    const { timeout } = this.socket;
    const asking = timeout.call(this.socket, 3_000) as unknown as {
      emitWithAck(name: string, command: unknown): Promise<Answers[Name]>;
    };
    return asking.emitWithAck(name, command);
  }

  /** Every revision it was brought to, those that travelled together one by one. */
  get revisions(): number[] {
    return this.days.flatMap(({ since, revision }) => {
      const count = since === undefined ? 1 : revision - since;
      return Array.from({ length: count }, (_, index) => revision - count + 1 + index);
    });
  }

  close(): void {
    this.socket.close();
  }
}
