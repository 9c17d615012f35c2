import {
  type HoldAnswer,
  HoldMove,
  HoldPlace,
  HoldRef,
  type PlainAnswer,
  type RenewAnswer,
} from '@anteroom/contracts-live';
import {
  type RenewedHold,
  loosenHolds,
  moveHold,
  placeHold,
  releaseHold,
  renewHold,
} from '@anteroom/contracts-scheduling';
import { Temporal } from '@anteroom/kernel';
import type { OpenSessions } from '../application/open-sessions';
import type { Services } from '../application/services';
import type { HoldRenewal, Screen } from './live-types';
import type { Command, Granted } from './screen-commands';

/** The screen of this gateway that keeps a hold, and when the hold expires by what that screen did last. */
interface Keeper {
  readonly screen: Screen;
  readonly expiresAt: string;
}

/**
 * Holds over the socket: placed, moved, renewed and released as over HTTP. The gateway remembers which screen keeps a
 * hold alive; when that screen's connection is lost, the hold is loosened to its grace time.
 */
export class HoldCommands {
  /** By the hold's id. */
  private readonly keepers = new Map<string, Keeper>();

  constructor(
    private readonly services: Services,
    private readonly openSessions: OpenSessions,
    private readonly tellRenewal: (renewal: HoldRenewal) => void,
  ) {}

  readonly place: Command<typeof HoldPlace, Granted<HoldAnswer>> = {
    schema: HoldPlace,
    route: placeHold,
    work: async ({ command: { branchId, ...body }, by, screen }) => {
      const hold = await this.services.call(placeHold, by, { params: { branchId }, body });
      this.keep(screen, hold);
      return { ok: true, hold };
    },
  };

  readonly move: Command<typeof HoldMove, Granted<HoldAnswer>> = {
    schema: HoldMove,
    route: moveHold,
    work: async ({ command: { branchId, id, ...body }, by, screen }) => {
      const hold = await this.services.call(moveHold, by, { params: { branchId, holdId: id }, body });
      this.keep(screen, hold);
      return { ok: true, hold };
    },
  };

  readonly renew: Command<typeof HoldRef, Granted<RenewAnswer>> = {
    schema: HoldRef,
    route: renewHold,
    work: async ({ command: { branchId, id }, by, screen }) => {
      const hold = await this.services.call(renewHold, by, { params: { branchId, holdId: id } });
      this.keep(screen, { ...hold, branchId });
      this.tellRenewal({ ...hold, branchId, keptBy: screen.id });
      return { ok: true, hold };
    },
  };

  readonly release: Command<typeof HoldRef, Granted<PlainAnswer>> = {
    schema: HoldRef,
    route: releaseHold,
    work: async ({ command: { branchId, id }, by, screen }) => {
      await this.services.call(releaseHold, by, { params: { branchId, holdId: id } });
      this.drop(screen, id);
      return { ok: true };
    },
  };

  /**
   * Another gateway's screen keeps the hold now: this one's disconnection says nothing about it any more. News of a
   * renewal that came before this screen's own say nothing: two gateways that hear of each other late would both let go.
   */
  keptElsewhere({ id, expiresAt }: HoldRenewal): void {
    const keeper = this.keepers.get(id);
    if (keeper && Temporal.Instant.compare(expiresAt, keeper.expiresAt) >= 0) this.drop(keeper.screen, id);
  }

  /** The screen's connection is lost. What it holds survives a reload, and no more. */
  async loosen(screen: Screen): Promise<void> {
    const holdIds = [...screen.data.holds.keys()];
    for (const id of holdIds) this.drop(screen, id);
    if (holdIds.length === 0) return;
    const session = await this.openSessions.get(screen.data.sessionId);
    if (!session) return;
    const { renewed } = await this.services.call(loosenHolds, session.identity, { body: { holdIds } });
    for (const hold of renewed) this.tellRenewal({ ...hold, keptBy: null });
  }

  private keep(screen: Screen, { id, branchId, expiresAt }: RenewedHold & { branchId: string }): void {
    this.keepers.get(id)?.screen.data.holds.delete(id);
    this.keepers.set(id, { screen, expiresAt });
    screen.data.holds.set(id, branchId);
  }

  private drop(screen: Screen, id: string): void {
    screen.data.holds.delete(id);
    if (this.keepers.get(id)?.screen === screen) this.keepers.delete(id);
  }
}
