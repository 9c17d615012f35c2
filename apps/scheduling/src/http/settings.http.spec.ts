import { getCalendarSettings, getVisitIntervalEffect, saveCalendarSettings } from '@anteroom/contracts-scheduling';
import { Problem, identityHeader } from '@anteroom/contracts-shared';
import { IdentitySigner, createHttpService } from '@anteroom/platform-http';
import { createLogger } from '@anteroom/platform-observability';
import { testRedisUrl } from '@anteroom/platform-testing';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { SchedulingModule } from '../scheduling.module';
import { berlin, newYork } from '../testing/centre.fixture';
import { SchedulingBench, aReceptionist } from '../testing/scheduling-bench.fixture';

const IDENTITY_SECRET = 'a secret that is long enough for tests';

describe('the settings of the calendar over HTTP', () => {
  const signer = new IdentitySigner(IDENTITY_SECRET);
  const maria = aReceptionist({ name: 'Maria', branchIds: [berlin] });
  const url = `/branches/${berlin}/calendar-settings`;
  let bench: SchedulingBench;
  let service: NestFastifyApplication;

  beforeAll(async () => {
    bench = await SchedulingBench.open(2);
    await bench.allowStatusesFrom({ minutesBefore: 120 });
    const logger = createLogger('scheduling-test', 'silent');
    const config = {
      HOST: '127.0.0.1',
      PORT: 0,
      LOG_LEVEL: 'silent' as const,
      DATABASE_URL: bench.database.appUrl,
      REDIS_URL: testRedisUrl(),
      IDENTITY_SECRET,
    };
    service = await createHttpService({ module: SchedulingModule.with(config, logger), logger, config });
    await service.init();
  });
  afterAll(async () => {
    await service.close();
    await bench.close();
  });

  const read = async (address: string, by = maria) =>
    service.inject({ method: 'GET', url: address, headers: { [identityHeader]: await signer.sign(by) } });
  const save = async (body: object, version?: number) => {
    const headers = { [identityHeader]: await signer.sign(maria) };
    const based = version === undefined ? {} : { 'if-match': `"${version}"` };
    return service.inject({ method: 'PATCH', url, payload: body, headers: { ...headers, ...based } });
  };

  it('APT-10: need their right and their branch', async () => {
    const desk = aReceptionist({ rights: ['calendar.view', 'occupancy.view'], branchIds: [berlin] });
    expect((await read(url, desk)).statusCode).toBe(403);
    expect((await read(`/branches/${newYork}/calendar-settings`)).statusCode).toBe(404);
  });

  it('APT-10: are refused in words, and without a version', async () => {
    expect((await save({})).statusCode).toBe(428);
    const wrong = await save({ visitIntervalMinutes: 2_000, targetUsePercent: 0 }, 1);
    expect(wrong.statusCode).toBe(422);
    expect(Problem.parse(wrong.json())).toMatchObject({
      code: 'invalid',
      fields: [
        { path: 'visitIntervalMinutes', message: 'At most 1440.' },
        { path: 'targetUsePercent', message: 'At least 1.' },
      ],
    });
  });

  it('APT-10: tell whoever was late how they are, and what another interval would do', async () => {
    const current = getCalendarSettings.response.parse((await read(url)).json());
    expect(current).toEqual({
      version: 1,
      stepMinutes: 15,
      visitIntervalMinutes: 60,
      targetUsePercent: null,
      arrivedEarliestMinutes: 120,
      noShowEarliestMinutes: 10,
    });
    const saved = saveCalendarSettings.response.parse((await save({ targetUsePercent: 85 }, 1)).json());
    const late = await save({ targetUsePercent: 80 }, 1);
    expect(late.statusCode).toBe(412);
    expect(Problem.parse(late.json())).toMatchObject({ code: 'stale', current: saved });
    const effect = await read(`/branches/${berlin}/visit-interval-effect?minutes=30`);
    expect(getVisitIntervalEffect.response.parse(effect.json())).toMatchObject({ visitsBefore: 0 });
  });
});
