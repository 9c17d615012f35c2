/** A failure the person at the keyboard can do something about: shown as its sentence, never with a stack trace. */
export class StartFailure extends Error {
  readonly exitCode: number;

  constructor(sentence: string, exitCode = 1) {
    super(sentence);
    this.name = 'StartFailure';
    this.exitCode = exitCode;
  }
}

/** Exit code of a child whose environment is wrong: restarting cannot help (EX_CONFIG of sysexits.h). */
export const badConfiguration = 78;
