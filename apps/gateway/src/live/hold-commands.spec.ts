import { type RenewedHold, loosenHolds } from '@anteroom/contracts-scheduling';
import { Temporal } from '@anteroom/kernel';
import fc from 'fast-check';
import type { OpenSessions } from '../application/open-sessions';
import type { Services } from '../application/services';
import { HoldCommands } from './hold-commands';
import type { HoldRenewal, Screen } from './live-types';

const branchId = '0190a000-0000-7000-8000-000000000001';
const id = '0190a000-0000-7000-8000-0000000000aa';
const by = {} as Parameters<HoldCommands['renew']['work']>[0]['by'];

/** The service: whoever renews later has it longer. */
class Scheduling {
  readonly loosened: string[][] = [];
  private expiresAt = Temporal.Instant.from('2026-11-24T10:01:00Z');

  readonly call = (route: unknown, _: unknown, input: { body?: { holdIds: string[] } }): Promise<unknown> => {
    if (route === loosenHolds) this.loosened.push(input.body?.holdIds ?? []);
    this.expiresAt = this.expiresAt.add({ milliseconds: 1 });
    const renewed: RenewedHold = { id, expiresAt: this.expiresAt.toString() };
    return Promise.resolve(route === loosenHolds ? { renewed: [] } : renewed);
  };
}

/** A gateway with one screen; what it tells the others lies in `told` until it is carried there. */
function aGateway(scheduling: Scheduling, name: string) {
  const told: HoldRenewal[] = [];
  const openSessions = { get: () => Promise.resolve({ identity: by }) } as unknown as OpenSessions;
  const commands = new HoldCommands(scheduling as unknown as Services, openSessions, (renewal) => told.push(renewal));
  const screen = { id: name, data: { sessionId: name, holds: new Map() } } as unknown as Screen;
  const renew = () => commands.renew.work({ command: { branchId, id }, by, screen });
  return {
    told,
    renew,
    hear: (news: HoldRenewal) => commands.keptElsewhere(news),
    leave: () => commands.loosen(screen),
  };
}

describe('who keeps a hold alive', () => {
  it('CAL-6: is the screen that renewed it last, however late the gateways hear of each other', async () => {
    const renewals = fc.array(fc.record({ at: fc.nat(2), newsAfter: fc.nat(6) }), { minLength: 1, maxLength: 8 });
    await fc.assert(
      fc.asyncProperty(renewals, async (turns) => {
        const scheduling = new Scheduling();
        const gateways = ['a', 'b', 'c'].map((name) => aGateway(scheduling, name));
        const underWay: { news: HoldRenewal; from: number; due: number }[] = [];
        const carry = (now: number) => {
          for (const { news, from } of underWay.filter(({ due }) => due === now))
            for (const [index, gateway] of gateways.entries()) if (index !== from) gateway.hear(news);
        };
        for (const [turn, { at, newsAfter }] of turns.entries()) {
          carry(turn);
          await gateways[at]?.renew();
          const [news] = gateways[at]?.told.splice(0) ?? [];
          if (news) underWay.push({ news, from: at, due: turn + 1 + newsAfter });
        }
        for (let turn = turns.length; turn < turns.length + 8; turn += 1) carry(turn);
        for (const gateway of gateways) await gateway.leave();
        expect(scheduling.loosened).toEqual([[id]]);
      }),
    );
  });
});
