import {
  loosenHolds,
  moveHold,
  placeHold,
  releaseAllHolds,
  releaseHold,
  renewHold,
} from '@anteroom/contracts-scheduling';
import { Handles, Input, type InputOf } from '@anteroom/platform-http';
import { Controller } from '@nestjs/common';
import { LoosenHolds } from '../application/holds/loosen-holds';
import { MoveHold } from '../application/holds/move-hold';
import { PlaceHold } from '../application/holds/place-hold';
import { ReleaseAllHolds } from '../application/holds/release-all-holds';
import { ReleaseHold } from '../application/holds/release-hold';
import { RenewHold } from '../application/holds/renew-hold';

@Controller()
export class SlotHoldsController {
  constructor(
    private readonly placeHold: PlaceHold,
    private readonly moveHold: MoveHold,
    private readonly renewHold: RenewHold,
    private readonly releaseHold: ReleaseHold,
    private readonly loosenHolds: LoosenHolds,
    private readonly releaseAllHolds: ReleaseAllHolds,
  ) {}

  @Handles(placeHold)
  place(@Input() { params, body, by }: InputOf<typeof placeHold>) {
    return this.placeHold.execute({ branchId: params.branchId, request: body, by });
  }

  @Handles(moveHold)
  move(@Input() { params, body, by }: InputOf<typeof moveHold>) {
    return this.moveHold.execute({ ...params, request: body, by });
  }

  @Handles(renewHold)
  renew(@Input() { params, by }: InputOf<typeof renewHold>) {
    return this.renewHold.execute({ ...params, by });
  }

  @Handles(releaseHold)
  async release(@Input() { params, by }: InputOf<typeof releaseHold>): Promise<void> {
    await this.releaseHold.execute({ ...params, by });
  }

  @Handles(loosenHolds)
  async loosen(@Input() { body, by }: InputOf<typeof loosenHolds>) {
    return { renewed: await this.loosenHolds.execute(body.holdIds, by) };
  }

  @Handles(releaseAllHolds)
  async releaseAll(@Input() { by }: InputOf<typeof releaseAllHolds>): Promise<void> {
    await this.releaseAllHolds.execute(by);
  }
}
