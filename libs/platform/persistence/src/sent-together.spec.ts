import { sentTogether } from './sent-together';

const later = <T>(ms: number, value: T) => new Promise<T>((resolve) => setTimeout(resolve, ms, value));
const failing = (ms: number, why: string) => new Promise<never>((_, reject) => setTimeout(reject, ms, new Error(why)));

describe('statements that left together', () => {
  it('give their results in their order', async () => {
    expect(await sentTogether([later(5, 'context'), later(1, 'answer')])).toEqual(['context', 'answer']);
  });

  it('fail with the failure of the first that failed, whichever was heard of first', async () => {
    await expect(sentTogether([later(1, 'ok'), failing(10, 'seat taken'), failing(1, 'aborted')])).rejects.toThrow(
      'seat taken',
    );
  });
});
