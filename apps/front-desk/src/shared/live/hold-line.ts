import { Injectable, inject } from '@angular/core';
import type { HoldAnswer, PlainAnswer, RenewAnswer } from '@anteroom/contracts-live';
import type { RenewedHold, SlotHold } from '@anteroom/contracts-scheduling';
import { Api } from '../api/api';
import { ApiProblem } from '../api/api-problem';
import { routes } from '../api/routes';
import { LiveConnection } from './live-connection';

/** The time somebody wants to hold. Services let the hold cover their buffer and the rooms they need. */
export interface HoldWish {
  readonly branchId: string;
  readonly teamMemberId: string;
  readonly start: string;
  readonly end: string;
  readonly resourceIds?: readonly string[];
  readonly serviceIds?: readonly string[];
}

/** Commands about holds: over the socket, whose loss then shortens the hold, or over HTTP while there is none. */
@Injectable({ providedIn: 'root' })
export class HoldLine {
  private readonly live = inject(LiveConnection);
  private readonly api = inject(Api);

  /** @throws ApiProblem `slot-taken`, `outside-working-time`, `hold-limit-reached`, … */
  async place(wish: HoldWish): Promise<SlotHold> {
    const { branchId, ...body } = commandOf(wish);
    if (this.live.connected()) return granted(await this.live.send('hold:place', { branchId, ...body }));
    return this.api.call(routes.placeHold, { params: { branchId }, body });
  }

  /** @throws ApiProblem; the old time is still held then, unless it is `hold-expired` or `not-found` */
  async move(holdId: string, wish: HoldWish): Promise<SlotHold> {
    const { branchId, ...body } = commandOf(wish);
    if (this.live.connected()) return granted(await this.live.send('hold:move', { branchId, id: holdId, ...body }));
    return this.api.call(routes.moveHold, { params: { branchId, holdId }, body });
  }

  /** @throws ApiProblem `hold-expired`, `not-found`, `offline` */
  async renew({ id, branchId }: SlotHold): Promise<RenewedHold> {
    if (this.live.connected()) return granted(await this.live.send('hold:renew', { branchId, id }));
    return this.api.call(routes.renewHold, { params: { branchId, holdId: id } });
  }

  /** A release that does not arrive is made good by the hold's expiry. */
  async release({ id, branchId }: SlotHold): Promise<void> {
    const told: Promise<unknown> = this.live.connected()
      ? this.live.send('hold:release', { branchId, id })
      : this.api.call(routes.releaseHold, { params: { branchId, holdId: id } });
    await told.catch(() => undefined);
  }
}

function commandOf({ resourceIds, serviceIds, ...rest }: HoldWish) {
  return {
    ...rest,
    ...(resourceIds ? { resourceIds: [...resourceIds] } : {}),
    ...(serviceIds ? { serviceIds: [...serviceIds] } : {}),
  };
}

function granted<T extends SlotHold | RenewedHold>(
  answer: { ok: true; hold: T } | Exclude<PlainAnswer, { ok: true }>,
): T;
function granted(answer: HoldAnswer | RenewAnswer): SlotHold | RenewedHold {
  if (!answer.ok) throw ApiProblem.of(answer.problem);
  return answer.hold;
}
