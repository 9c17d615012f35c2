import type { LogEntry, WrittenNotification } from '@anteroom/contracts-notifications';
import { ask } from '../system/database.ts';
import { eventually } from '../system/eventually.ts';
import type { Desk } from './desk.ts';

/** A time as the page offers it. */
export interface OfferedButton {
  readonly value: string;
  /** The whole date and the time, as a screen reader says it. */
  readonly label: string;
}

/** The address of the link in the latest message to the client of an appointment, below the gateway. */
export async function linkOf(desk: Desk, appointmentId: string, kind = 'booked'): Promise<string> {
  const path = `/branches/${desk.branchId}/notifications?limit=100`;
  const isTheirs = (one: LogEntry) => one.appointmentId === appointmentId && one.kind === kind && one.state === 'sent';
  const { body } = await eventually(
    `a ${kind} message`,
    () => desk.send<{ entries: LogEntry[] }>(path),
    (answer) => answer.body.entries.some(isTheirs),
    30_000,
  );
  const entry = body.entries.find(isTheirs);
  const { text } = (await desk.send<WrittenNotification>(`/notifications/${entry?.id ?? ''}`)).body;
  return new URL(/https?:\/\/\S+/.exec(text)?.[0] ?? '').pathname;
}

/** What is changed is told at once from now on. `desk`: of somebody who may edit templates. */
export async function tellAtOnce(desk: Desk): Promise<void> {
  const path = `/branches/${desk.branchId}/notification-settings`;
  const { version } = (await desk.send<{ version: number }>(path)).body;
  const headers = { 'if-match': `"${version}"` };
  const { status } = await desk.send(path, { method: 'PATCH', body: { undoSeconds: 0 }, headers });
  if (status !== 200) throw new Error(`The settings of messages are not changed: ${status}`);
}

/** When a time is that the page behind a link shows as its n-th, from 0. */
export async function startOffered(appointmentId: string, value: string): Promise<string> {
  const sql = `select times -> $2::int ->> 'start' as start from time_offer where appointment_id = $1`;
  const [row] = await ask<{ start: string }>('anteroom_notifications', sql, [appointmentId, value]);
  if (!row) throw new Error('No such time is offered.');
  return row.start;
}

/** A client with a phone in the hand: opens pages and taps, without a script. */
export class Patient {
  private readonly link: string;
  private page = '';
  private offerId = '';

  constructor(gatewayUrl: string, path: string) {
    this.link = new URL(path, gatewayUrl).href;
  }

  /** What the page says now. */
  get text(): string {
    return this.page.replace(/<style>.*?<\/style>/s, '').replace(/<[^>]+>/g, ' ');
  }

  get times(): OfferedButton[] {
    return [...this.page.matchAll(/name="time" value="(\d+)" aria-label="([^"]+)"/g)].map(([, value, label]) => ({
      value: value ?? '',
      label: label ?? '',
    }));
  }

  async askForTimes(): Promise<OfferedButton[]> {
    await this.tap('/times', { span: 'first' });
    await this.settle();
    return this.times;
  }

  /** Moves to a time of the list, and waits for how it ends. */
  async moveTo({ value }: OfferedButton): Promise<'moved' | 'gone'> {
    await this.tap(`/times/${this.offerId}`, { time: value });
    await this.settle();
    if (this.text.includes('Your appointment has moved')) return 'moved';
    if (this.text.includes('this time has just gone')) return 'gone';
    throw new Error(`The page says neither: ${this.text}`);
  }

  private async tap(path: string, fields: Record<string, string>): Promise<void> {
    await this.look(path, { method: 'POST', body: new URLSearchParams(fields) });
  }

  /** Looks again, as the page does by itself, until it knows. */
  private settle(): Promise<unknown> {
    return eventually(
      'the calendar’s answer',
      async () => {
        if (this.page.includes('http-equiv="refresh"')) await this.look('/times');
        return this.page;
      },
      (page) => !page.includes('http-equiv="refresh"'),
      30_000,
    );
  }

  private async look(path: string, init: RequestInit = {}): Promise<void> {
    const answer = await fetch(`${this.link}${path}`, { ...init, headers: { accept: 'text/html' } });
    this.page = await answer.text();
    if (answer.status !== 200) throw new Error(`${answer.status}: ${this.text}`);
    this.offerId = /times\/([\w-]{36})"/.exec(this.page)?.[1] ?? this.offerId;
  }
}
