import type { ChannelName } from './message-kinds';

export interface Settings {
  readonly version: number;
  /** Longest first. */
  readonly leadMinutes: readonly number[];
  readonly confirmationMinutes: number | null;
  readonly undoSeconds: number;
  readonly channels: readonly ChannelName[];
  readonly phone: string | null;
}

/** How a branch writes to people until somebody decides otherwise: 24 and 2 hours before, nothing in the first 3 minutes. */
export const firstSettings: Settings = {
  version: 0,
  leadMinutes: [1_440, 120],
  confirmationMinutes: null,
  undoSeconds: 180,
  channels: ['sms', 'email'],
  phone: null,
};

/** Each once, the longest first. */
export const inOrder = (leadMinutes: readonly number[]): number[] => [...new Set(leadMinutes)].sort((a, b) => b - a);
