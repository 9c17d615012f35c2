import { jest } from '@jest/globals';
import { afterPaint } from './after-paint';

describe('what follows a paint', () => {
  it('CAL-6: is done after the frame, not in it', async () => {
    const order: string[] = [];
    const done = new Promise<void>((resolve) =>
      afterPaint(() => {
        order.push('window');
        resolve();
      }),
    );
    requestAnimationFrame(() => order.push('hold'));
    await done;
    expect(order).toEqual(['hold', 'window']);
  });

  it('CAL-6: is done once and without delay to speak of where a tab has no frames', async () => {
    const frames = jest.spyOn(window, 'requestAnimationFrame').mockReturnValue(0);
    let times = 0;
    await new Promise<void>((resolve) =>
      afterPaint(() => {
        times += 1;
        resolve();
      }),
    );
    frames.mockRestore();
    expect(times).toBe(1);
  });
});
