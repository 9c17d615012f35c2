import type { ClientToServerEvents, ServerToClientEvents } from '@anteroom/contracts-live';
import { Injectable } from '@angular/core';

export type LiveCommand = keyof ClientToServerEvents;
export type CommandInput<C extends LiveCommand> = Parameters<ClientToServerEvents[C]>[0];
export type CommandAnswer<C extends LiveCommand> = Parameters<Parameters<ClientToServerEvents[C]>[1]>[0];
export type LiveEvent = keyof ServerToClientEvents;

/** What the transport tells about itself. `refused`: the server answered and did not let us in. */
export interface LinkEvents {
  connected(): void;
  /** The server has said that it is there; it does so every second. */
  heard(): void;
  lost(reason: 'cut' | 'unreachable' | 'refused'): void;
}

/** A socket that is opened, cut and asked; it never reconnects by itself. */
export interface LiveSocket {
  readonly connected: boolean;
  connect(): void;
  disconnect(): void;
  on<E extends LiveEvent>(event: E, handler: ServerToClientEvents[E]): void;
  /** Rejects when no acknowledgement came within `timeoutMs`. */
  ask<C extends LiveCommand>(command: C, input: CommandInput<C>, timeoutMs: number): Promise<CommandAnswer<C>>;
}

/** Opens the socket to the gateway. Socket.IO is fetched when the first person has signed in, not before. */
@Injectable({ providedIn: 'root' })
export class LiveSocketOpener {
  async open(events: LinkEvents): Promise<LiveSocket> {
    const { io } = await import('socket.io-client');
    const socket = io({
      path: '/socket.io',
      transports: ['websocket', 'polling'],
      tryAllTransports: true,
      reconnection: false,
      autoConnect: false,
    });
    socket.on('connect', () => events.connected());
    socket.io.on('ping', () => events.heard());
    socket.on('disconnect', () => events.lost('cut'));
    socket.on('connect_error', (error) => events.lost('data' in error ? 'refused' : 'unreachable'));
    return {
      get connected() {
        return socket.connected;
      },
      connect: () => void socket.connect(),
      disconnect: () => void socket.disconnect(),
      on: (event, handler) => void socket.on<string>(event, handler),
      ask: (command, input, timeoutMs) => socket.timeout(timeoutMs).emitWithAck(command, input),
    };
  }
}
