import { explainBuildFailure } from './build.ts';

describe('a build that fails', () => {
  it('SYS-4: shows what the compiler complained about, not the summary of the build tool', () => {
    const lines = [
      '> nx run @anteroom/clients:build',
      'clients: main in 200 ms',
      '@anteroom/front-desk: ✘ [ERROR] TS2345: Argument of type X',
      '@anteroom/front-desk:   src/shared/api/api.ts:32:47:',
      '',
      '  Run duration:      1m 32s',
      'Failed tasks:',
    ];
    expect(explainBuildFailure(lines)).toBe(
      'The build failed:\n@anteroom/front-desk: ✘ [ERROR] TS2345: Argument of type X\n@anteroom/front-desk:   src/shared/api/api.ts:32:47:',
    );
  });

  it('SYS-4: shows its last words when it says nothing of an error', () => {
    expect(explainBuildFailure(['one', 'two'])).toBe('The build failed:\none\ntwo');
  });
});
