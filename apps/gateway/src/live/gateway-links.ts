import type { LiveState } from '@anteroom/contracts-live';
import { type Namespace, Server, type ServerOptions } from 'socket.io';

/** How the gateways reach each other. Each goes on without the others. */
export abstract class GatewayLinks {
  /** Whether a change reaches every screen at once. */
  abstract pushes(): LiveState['pushes'];
  abstract onChange(listener: (state: LiveState['pushes']) => void): void;
  /** The Socket.IO adapter that tells the other gateways. */
  abstract adapter(): ServerOptions['adapter'];
  abstract close(): void;
}

type InMemoryAdapter = new (namespace: Namespace) => Namespace['adapter'];

/** The only gateway there is: every screen is here, and there is nobody else to tell. */
export class LoneGateway extends GatewayLinks {
  pushes(): LiveState['pushes'] {
    return 'live';
  }

  onChange(): void {
    // never changes
  }

  /** Socket.IO's own adapter warns at everything it is asked to tell others. */
  adapter(): ServerOptions['adapter'] {
    const InMemory = new Server().adapter() as unknown as InMemoryAdapter;
    return function tellingNobody(namespace: Namespace) {
      const adapter = new InMemory(namespace);
      adapter.serverSideEmit = () => undefined;
      return adapter;
    };
  }

  close(): void {
    // nothing was opened
  }
}
