import { SharedAnswers } from './shared-answers';

describe('APT-1 what many losers of one slot learn', () => {
  it('APT-1: is found out once for all who ask at the same time, and anew for who asks later', async () => {
    const shared = new SharedAnswers<number>();
    let readings = 0;
    const read = () => shared.get('10:00', async () => ++readings);
    expect(await Promise.all([read(), read(), read()])).toEqual([1, 1, 1]);
    expect(await read()).toBe(2);
  });

  it('APT-1: differs for different questions', async () => {
    const shared = new SharedAnswers<string>();
    const ask = (question: string) => shared.get(question, async () => question);
    expect(await Promise.all([ask('10:00'), ask('11:00')])).toEqual(['10:00', '11:00']);
  });

  it('APT-1: a reading that failed is nobody’s answer afterwards', async () => {
    const shared = new SharedAnswers<string>();
    await expect(shared.get('10:00', () => Promise.reject(new Error('away')))).rejects.toThrow('away');
    expect(await shared.get('10:00', async () => 'back')).toBe('back');
  });
});
