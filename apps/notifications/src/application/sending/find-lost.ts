import { Clock, UnitOfWork } from '@anteroom/platform-persistence';
import type { Outcome } from '../../domain/outcome.rules';
import { Branches } from '../branches';
import { TellScreens } from '../reads/tell-screens';
import { type Channel, Channels, type Finding, type LostMessage } from './channel';
import { Ledger } from './ledger';
import { RecordOutcomes } from './record-outcomes';

/** How long a provider that did not answer, or cannot know yet, is left alone. */
const askAgainSeconds = 10;

/**
 * Messages whose sender died or whose provider did not answer: the provider is asked for them by what they said and to
 * whom. What it took is sent; what it certainly never took may be sent once more; what it cannot tell stays unknown.
 */
export class FindLost {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly branches: Branches,
    private readonly ledger: Ledger,
    private readonly recordOutcomes: RecordOutcomes,
    private readonly tellScreens: TellScreens,
    private readonly clock: Clock,
  ) {}

  /** Opens units of its own. */
  async execute(channels: Channels): Promise<void> {
    await this.#loseExpired();
    await this.#ask(channels.sms);
    if (channels.email.provider !== channels.sms.provider) await this.#ask(channels.email);
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
    for (const message of lost) {
      const finding = await channel.find(message);
      const outcome = finding && (await this.#outcomeOf(message, finding, channel));
      if (outcome) await this.recordOutcomes.execute([{ id: message.id, attempts: message.attempts, outcome }]);
    }
  }

  /** Of several like it, the one that is no other message of ours. */
  async #outcomeOf(message: LostMessage, finding: Finding, channel: Channel): Promise<Outcome | undefined> {
    if (finding.kind === 'silent') return undefined;
    if (finding.kind === 'taken') return { kind: 'sent', providerId: null };
    if (finding.kind === 'absent') return { kind: 'later', reason: 'not-taken', afterSeconds: 0 };
    const ids = finding.candidates.map(({ providerId }) => providerId);
    const branchIds = await this.branches.listIds();
    const known = await this.unitOfWork.read({ branchIds }, () => this.ledger.listKnown(channel.provider, ids));
    const own = finding.candidates.find(({ providerId }) => !known.has(providerId));
    if (!own) return { kind: 'later', reason: 'not-taken', afterSeconds: 0 };
    if (own.report === 'failed') return { kind: 'refused', reason: 'not-delivered' };
    return { kind: 'sent', providerId: own.providerId };
  }
}
