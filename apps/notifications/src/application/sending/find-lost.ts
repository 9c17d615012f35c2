import { Clock, UnitOfWork } from '@anteroom/platform-persistence';
import type { Outcome } from '../../domain/outcome.rules';
import { Branches } from '../branches';
import { TellScreens } from '../reads/tell-screens';
import { type Channel, Channels, type Finding, type LostMessage } from './channel';
import { Ledger } from './ledger';
import { Results } from './results';

/** How long a provider that did not answer, or cannot know yet, is left alone. */
const askAgainSeconds = 2;
/** Asked about at the same time. */
const asked = 16;

/** One round of questions to a provider; what one message was found to be is no other one. */
interface Round {
  readonly channel: Channel;
  readonly taken: Set<string>;
}

/**
 * Messages whose sender died or whose provider did not answer: the provider is asked for them by what they said and to
 * whom. What it took is sent; what it certainly never took may be sent once more; what it cannot tell stays unknown.
 */
export class FindLost {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly branches: Branches,
    private readonly ledger: Ledger,
    private readonly results: Results,
    private readonly tellScreens: TellScreens,
    private readonly clock: Clock,
  ) {}

  /** Opens units of its own. */
  async execute(channels: Channels): Promise<void> {
    await this.#loseExpired();
    const { sms, email } = channels;
    if (sms.isAskable) await this.#ask(sms);
    if (email.isAskable && email.provider !== sms.provider) await this.#ask(email);
  }

  async #loseExpired(): Promise<void> {
    const branchIds = await this.branches.listIds();
    await this.unitOfWork.run({ branchIds }, async () => {
      const lost = await this.ledger.loseExpired(this.clock.now());
      await this.tellScreens.execute([...new Set(lost.flatMap(({ covers }) => covers))]);
    });
  }

  async #ask(channel: Channel): Promise<void> {
    const branchIds = await this.branches.listIds();
    const now = this.clock.now();
    const until = now.add({ seconds: askAgainSeconds });
    const lost = await this.unitOfWork.run({ branchIds }, () =>
      this.ledger.takeUnknown(channel.provider, { now, until }),
    );
    const taken = new Set<string>();
    for (let next = 0; next < lost.length; next += asked) {
      await Promise.all(lost.slice(next, next + asked).map((message) => this.#find(message, { channel, taken })));
    }
  }

  async #find(message: LostMessage & { attempts: number }, round: Round): Promise<void> {
    const finding = await round.channel.find(message);
    const outcome = await this.#outcomeOf(finding, round);
    if (outcome) await this.results.put({ id: message.id, attempts: message.attempts, outcome });
  }

  /** Of several like it, one that is no other message of ours. */
  async #outcomeOf(finding: Finding, { channel, taken }: Round): Promise<Outcome | undefined> {
    if (finding.kind === 'silent') return undefined;
    if (finding.kind === 'taken') return { kind: 'sent', providerId: null };
    if (finding.kind === 'absent') return { kind: 'later', reason: 'not-taken', afterSeconds: 0 };
    const ids = finding.candidates.map(({ providerId }) => providerId);
    const branchIds = await this.branches.listIds();
    const known = await this.unitOfWork.read({ branchIds }, () => this.ledger.listKnown(channel.provider, ids));
    const own = finding.candidates.find(({ providerId }) => !known.has(providerId) && !taken.has(providerId));
    if (!own) return { kind: 'later', reason: 'not-taken', afterSeconds: 0 };
    taken.add(own.providerId);
    if (own.report === 'failed') return { kind: 'refused', reason: 'not-delivered' };
    return { kind: 'sent', providerId: own.providerId };
  }
}
