import { UnitOfWork } from '@anteroom/platform-persistence';
import { type Kind, isForStaff } from '../../domain/message-kinds';
import { tellingOf } from '../../domain/telling.rules';
import { TellScreens } from '../reads/tell-screens';
import type { Channel, OutgoingMessage } from './channel';
import { type Verdict, judgeDue } from './judge-due';
import { type DueMessage, Ledger, type Told } from './ledger';
import { type Sight, Sights } from './sight';
import { WriteMessage, type WrittenMessage } from './write-message';

/** How long a claimed message may be on its way before it counts as lost. */
export class SendingTimes {
  constructor(readonly leaseSeconds: number) {}
}

type Judged = { readonly due: DueMessage; readonly verdict: Verdict };
type Sending = { readonly due: DueMessage; readonly verdict: Extract<Verdict, { kind: 'send' }> };

const isSending = (one: Judged): one is Sending => one.verdict.kind === 'send';
const newsKinds: ReadonlySet<Kind> = new Set(['booked', 'moved', 'cancelled']);

/**
 * Takes messages whose time has come: each is judged by its appointments as they are now, and what may leave is written
 * and committed as claimed before anybody is called.
 */
export class ClaimDue {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly sights: Sights,
    private readonly ledger: Ledger,
    private readonly writeMessage: WriteMessage,
    private readonly tellScreens: TellScreens,
    private readonly times: SendingTimes,
  ) {}

  /** Opens a unit of its own. @returns what is now to be handed to the channel, and whether more may be due */
  async execute(
    name: DueMessage['channel'],
    channel: Channel,
  ): Promise<{ claimed: OutgoingMessage[]; isFull: boolean }> {
    const branchIds = await this.sights.listBranchIds();
    return this.unitOfWork.run({ branchIds }, async () => {
      const now = this.sights.now();
      const due = await this.ledger.lockDue(name, now, channel.batchSize);
      if (due.length === 0) return { claimed: [], isFull: false };
      const sight = await this.sights.of(due, now);
      const judged = due.map((one): Judged => ({ due: one, verdict: judgeDue(one, sight) }));
      await this.#drop(judged, sight);
      const claimed = await this.#claim(judged.filter(isSending), sight, channel);
      return {
        claimed,
        isFull: due.length === channel.batchSize && judged.some(({ verdict }) => verdict.kind !== 'wait'),
      };
    });
  }

  async #claim(sending: readonly Sending[], sight: Sight, { provider }: Channel): Promise<OutgoingMessage[]> {
    if (sending.length === 0) return [];
    const leaseUntil = sight.now.add({ seconds: this.times.leaseSeconds });
    const written = sending.map(({ due, verdict }) =>
      this.writeMessage.execute({
        ...verdict,
        due,
        templates: sight.templates,
        leaseUntilMs: leaseUntil.epochMilliseconds,
      }),
    );
    const messages = written.map(({ message }) => message);
    await this.ledger.claim(messages, { provider, now: sight.now, leaseUntil });
    await this.ledger.addLinks(linksOf(written));
    await this.ledger.setTold(sending.flatMap(toldBy));
    return messages;
  }

  async #drop(judged: readonly Judged[], { now }: Sight): Promise<void> {
    const dropped = judged.flatMap(({ due, verdict }) =>
      verdict.kind === 'drop' ? [{ id: due.id, covers: due.covers, reason: verdict.reason }] : [],
    );
    if (dropped.length === 0) return;
    await this.ledger.drop(dropped, now);
    await this.tellScreens.execute([...new Set(dropped.flatMap(({ covers }) => covers))]);
  }
}

function linksOf(written: readonly WrittenMessage[]) {
  return written.flatMap(({ link }) => link ?? []);
}

/** Whoever is written to knows what the message says; planning goes on from there. */
function toldBy({ due, verdict }: Sending): Told[] {
  const isStaff = isForStaff(due.kind);
  if (!isStaff && !newsKinds.has(due.kind)) return [];
  const whom = isStaff ? ('staff' as const) : ('client' as const);
  return verdict.appointments.map((one) => ({ appointmentId: one.id, whom, telling: tellingOf(one) }));
}
