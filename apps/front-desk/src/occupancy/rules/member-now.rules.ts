import { isInRoom, isWaiting, overMinutes } from './moment.rules';
import { minuteMs } from './spans.rules';
import type { PersonTally } from './tally.rules';

/** What somebody is doing at a moment. Moments are epoch milliseconds, minutes are whole. */
export type MemberNow =
  | { readonly kind: 'in-room'; readonly left: number; readonly over: number }
  /** `until` is the next appointment or the end of the stretch; `waiting` are people who wait for them. */
  | { readonly kind: 'free'; readonly until: number; readonly waiting: number }
  | { readonly kind: 'break'; readonly until: number }
  | { readonly kind: 'before'; readonly from: number }
  | { readonly kind: 'after'; readonly since: number }
  | { readonly kind: 'away' };

export function memberNow({ working, appointments }: PersonTally, now: number): MemberNow {
  const inRoom = appointments.filter(isInRoom);
  if (inRoom.length > 0) {
    const end = Math.min(...inRoom.map((one) => Date.parse(one.end)));
    const over = Math.max(...inRoom.map((one) => overMinutes(one, now)));
    return { kind: 'in-room', left: Math.max(0, Math.ceil((end - now) / minuteMs)), over };
  }
  const stretch = working.find(({ start, end }) => start <= now && now < end);
  if (!stretch) return outOfWork(working, now);
  const ahead = appointments.filter(({ status }) => status !== 'completed' && status !== 'no-show');
  const nextStarts = ahead.map(({ start }) => Date.parse(start)).filter((start) => start > now);
  return { kind: 'free', until: Math.min(stretch.end, ...nextStarts), waiting: ahead.filter(isWaiting).length };
}

function outOfWork(working: PersonTally['working'], now: number): MemberNow {
  const [first, last] = [working[0], working.at(-1)];
  if (!first || !last) return { kind: 'away' };
  if (now < first.start) return { kind: 'before', from: first.start };
  const next = working.find(({ start }) => start > now);
  return next ? { kind: 'break', until: next.start } : { kind: 'after', since: last.end };
}
