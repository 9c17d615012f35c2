import type { ClientToServerEvents, Presence, ServerToClientEvents, TopicRef } from '@anteroom/contracts-live';
import type { Colleague } from '@anteroom/contracts-shared';
import type { RenewedHold } from '@anteroom/contracts-scheduling';
import type { Server, Socket } from 'socket.io';

export interface HoldRenewal extends RenewedHold {
  readonly branchId: string;
  /** The socket that keeps it alive now; null when it was renewed over HTTP, or loosened. */
  readonly keptBy: string | null;
}

/** Who has which branch open on one gateway. */
export interface PresenceHere {
  readonly gatewayId: string;
  readonly branches: Readonly<Record<string, readonly Presence[]>>;
}

/** Gateway → the other gateways, through Redis. Any of these may be lost; nothing depends on them alone. */
export interface InterServerEvents {
  'hold:renewed': (renewal: HoldRenewal) => void;
  'session:ended': (sessionId: string) => void;
  'presence:here': (here: PresenceHere) => void;
  'presence:asked': () => void;
}

export interface OpenedDay {
  readonly branchId: string;
  readonly date: string;
}

export type WatchedTopic = TopicRef;

/** What the gateway knows about a screen. */
export interface ScreenFacts {
  sessionId: string;
  user: Colleague;
  /** By `dayKey`; the last one opened stands last. */
  days: Map<string, OpenedDay>;
  /** By `topicKey`. */
  topics: Map<string, WatchedTopic>;
  attention: 'active' | 'away';
  /** Branch by id of each hold this screen keeps. */
  holds: Map<string, string>;
}

export type LiveServer = Server<ClientToServerEvents, ServerToClientEvents, InterServerEvents, ScreenFacts>;
export type Screen = Socket<ClientToServerEvents, ServerToClientEvents, InterServerEvents, ScreenFacts>;

export const dayKey = ({ branchId, date }: OpenedDay): string => `${branchId}:${date}`;
export const dayRoom = (day: OpenedDay): string => `day:${dayKey(day)}`;
export const topicKey = ({ branchId, topic, id }: WatchedTopic): string => `${branchId}:${topic}:${id}`;
export const topicRoom = (topic: WatchedTopic): string => `topic:${topicKey(topic)}`;
export const branchRoom = (branchId: string): string => `presence:${branchId}`;
export const personRoom = (userId: string): string => `person:${userId}`;
export const sessionRoom = (sessionId: string): string => `session:${sessionId}`;
