import type { OpenSessions } from '../application/open-sessions';
import { readSessionCookie } from '../application/session-cookie';
import type { OpenSession } from '../application/staff';
import type { Server as HttpServer, IncomingMessage } from 'node:http';
import { DomainError } from '@anteroom/kernel';
import { problemOf } from '@anteroom/platform-http';
import { Server } from 'socket.io';
import { v7 as uuidv7 } from 'uuid';
import { type LiveServer, type Screen, type ScreenFacts, personRoom, sessionRoom } from './live-types';
import type { GatewayLinks } from './gateway-links';

/** A lost connection is noticed within these two together. */
/** A screen that hears nothing for twice this long says so (front desk, `quietAfterMs`). */
const pingIntervalMs = 1_000;
const pingTimeoutMs = 8_000;
const longestCommandBytes = 100_000;
/** A connection that does not say who it is by then is closed. */
const connectTimeoutMs = 10_000;
/** Far more tabs than a browser shows, and more desks than share an account. */
const screensPerSession = 50;
const screensPerPerson = 200;

export interface LiveServerOptions {
  readonly openSessions: OpenSessions;
  readonly links: GatewayLinks;
  readonly origins: readonly string[];
}

/** Socket.IO beside HTTP on the same port: only for pages of our own origin, only with a session. */
export function createLiveServer(http: HttpServer, { openSessions, links, origins }: LiveServerOptions): LiveServer {
  const io: LiveServer = new Server(http, {
    transports: ['websocket', 'polling'],
    perMessageDeflate: false,
    httpCompression: false,
    serveClient: false,
    pingInterval: pingIntervalMs,
    pingTimeout: pingTimeoutMs,
    maxHttpBufferSize: longestCommandBytes,
    connectTimeout: connectTimeoutMs,
    adapter: links.adapter(),
    allowRequest: (request, decide) => decide(null, isOwnOrigin(request, origins)),
  });
  io.use((screen, next) => {
    admit(screen, openSessions).then(next, (error: unknown) => next(error as Error));
  });
  return io;
}

/** A program that is no browser sends no origin. */
function isOwnOrigin({ headers: { origin } }: IncomingMessage, origins: readonly string[]): boolean {
  return origin === undefined || origins.includes(origin);
}

async function admit(screen: Screen, openSessions: OpenSessions): Promise<Error | undefined> {
  const token = readSessionCookie(screen.handshake.headers.cookie);
  const session = token === undefined ? undefined : await openSessions.find(token);
  if (!session) return new Error('not-signed-in');
  const { rooms } = screen.nsp.adapter;
  const isFull = (room: string, most: number) => (rooms.get(room)?.size ?? 0) >= most;
  const [ofSession, ofPerson] = [sessionRoom(session.id), personRoom(session.user.id)];
  if (isFull(ofSession, screensPerSession) || isFull(ofPerson, screensPerPerson)) return tooManyScreens();
  screen.data = factsOf(session);
  await screen.join([ofSession, ofPerson]);
  return undefined;
}

/** A sentence for who reads it, and the problem as every other refusal carries it. */
function tooManyScreens(): Error {
  const refusal = new DomainError('too-many-requests', 'Anteroom is open in too many windows. Close some of them.');
  return Object.assign(new Error(refusal.message), { data: problemOf(refusal, uuidv7()) });
}

function factsOf({ id, identity }: OpenSession): ScreenFacts {
  const user = { id: identity.id, name: identity.name, colour: identity.colour };
  return { sessionId: id, user, attention: 'active', days: new Map(), topics: new Map(), holds: new Map() };
}
