import type { Refused } from '@anteroom/contracts-live';
import type { Route, StaffIdentity } from '@anteroom/contracts-shared';
import { DomainError } from '@anteroom/kernel';
import { invalid, invalidForm, problemOf, requireAccess, unfitTexts } from '@anteroom/platform-http';
import { type Logger, requestContext } from '@anteroom/platform-observability';
import { v7 as uuidv7 } from 'uuid';
import type { z } from 'zod';
import type { OpenSessions } from '../application/open-sessions';
import type { RequestRates } from '../application/request-rates';
import type { Screen } from './live-types';

export interface Asked<C> {
  readonly command: C;
  readonly by: StaffIdentity;
  readonly screen: Screen;
}

export interface Command<S extends z.ZodType, A> {
  readonly schema: S;
  /** The route of the same act over HTTP: its right is asked for here, too. */
  readonly route: Pick<Route, 'name' | 'right'>;
  readonly work: (asked: Asked<z.output<S>>) => Promise<A>;
  /** What has to come right behind the answer, with nothing between. */
  readonly afterAnswer?: (result: A, asked: Asked<z.output<S>>) => void;
}

/** An answer that is no refusal: a refusal is thrown. */
export type Granted<A> = Exclude<A, { ok: false }>;

/** What a screen sent, and how it wants to be answered. Neither can be trusted. */
export interface Sent<A> {
  readonly screen: Screen;
  readonly raw: unknown;
  readonly answer: (result: A | Refused) => void;
}

/** The way every command of a screen goes: session, right and branch, form, then the work; always one answer. */
export class ScreenCommands {
  constructor(
    private readonly openSessions: OpenSessions,
    private readonly rates: RequestRates,
    private readonly logger: Logger,
  ) {}

  async run<S extends z.ZodType, A>(command: Command<S, A>, { screen, raw, answer }: Sent<A>): Promise<void> {
    const requestId = uuidv7();
    await requestContext.run({ requestId }, async () => {
      try {
        const asked = await this.check(command, screen, raw);
        const result = await command.work(asked);
        acknowledge(answer, result);
        command.afterAnswer?.(result, asked);
      } catch (error) {
        const problem = problemOf(error, requestId);
        if (problem.status >= 500)
          this.logger.error({ err: error, code: problem.code }, 'a command of a screen failed');
        acknowledge(answer, { ok: false, problem } satisfies Refused);
      }
    });
  }

  private async check<S extends z.ZodType, A>(
    { schema, route }: Command<S, A>,
    screen: Screen,
    raw: unknown,
  ): Promise<Asked<z.output<S>>> {
    this.rates.ofUser.count(screen.data.user.id);
    const session = await this.openSessions.get(screen.data.sessionId);
    if (!session) throw new DomainError('not-signed-in', 'Your session has ended.');
    const unfit = unfitTexts(raw, '');
    if (unfit.length > 0) throw invalid(unfit);
    const parsed = schema.safeParse(raw);
    if (!parsed.success) throw invalidForm(parsed.error);
    requireAccess(route, session.identity, parsed.data);
    return { command: parsed.data, by: session.identity, screen };
  }
}

/** A screen that forgot the acknowledgement gets none; that is no reason to fall. */
function acknowledge(answer: unknown, result: unknown): void {
  if (typeof answer === 'function') (answer as (result: unknown) => void)(result);
}
