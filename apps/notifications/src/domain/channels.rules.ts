import type { ChannelName } from './message-kinds';

export interface Reach {
  /** E.164 */
  readonly phone: string | null;
  readonly email: string | null;
  /** `any`: whatever the branch tries first. */
  readonly preferred: 'any' | 'sms' | 'email' | 'none';
}

/** The channels that reach a client, in the order in which they are tried: the client's own choice before the branch's. */
export function channelsFor({ phone, email, preferred }: Reach, order: readonly ChannelName[]): ChannelName[] {
  if (preferred === 'none') return [];
  const wanted = preferred === 'any' ? order : [preferred, ...order];
  const isReached = (channel: ChannelName) => (channel === 'sms' ? phone : email) !== null;
  return [...new Set(wanted)].filter(isReached);
}

/** The channel to try after these have failed. */
export function nextChannel(channels: readonly ChannelName[], tried: readonly ChannelName[]): ChannelName | undefined {
  return channels.find((channel) => !tried.includes(channel));
}

export type UnreachedBecause = 'no-client' | 'no-address' | 'not-wanted';

/** Why nothing can go to a client; undefined where something can. */
export function unreachedBecause(
  reach: Reach | undefined,
  order: readonly ChannelName[],
): UnreachedBecause | undefined {
  if (!reach) return 'no-client';
  if (reach.preferred === 'none') return 'not-wanted';
  return channelsFor(reach, order).length === 0 ? 'no-address' : undefined;
}
