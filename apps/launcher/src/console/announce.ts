import { describeEnding } from '../processes/child.ts';
import type { ProcessListener } from '../processes/supervised-process.ts';
import type { LogFiles } from './log-files.ts';
import { readableLine } from './readable-line.ts';
import { seconds, type Reporter } from './reporter.ts';

const shownLines = 10;

/** Everything goes into the log files; what a person should know also goes to the reporter. */
export function announce(reporter: Reporter, logs: LogFiles): ProcessListener {
  const lastWords = (name: string, lines: readonly string[]) =>
    `${lines
      .slice(-shownLines)
      .map((line) => `     | ${line}`)
      .join('\n')}\n     The whole story: ${logs.pathOf(name)}`;
  return {
    line(name, line) {
      logs.write(name, line);
      const readable = readableLine(name, line);
      if (readable !== undefined) reporter.warn(readable);
    },
    ended(name, ending, restartInMs) {
      reporter.warn(`${name} ${describeEnding(ending)}; it is started again in ${seconds(restartInMs)}.`);
    },
    restarted(name, tookMs) {
      reporter.say(`  ✓  ${name} runs again (after ${seconds(tookMs)}).`);
    },
    keepsCrashing(name, crashes, lines) {
      reporter.warn(`${name} fell over ${crashes} times within a minute. Its last words:\n${lastWords(name, lines)}`);
    },
    misconfigured(name, lines) {
      reporter.warn(`${name} refuses its configuration and is not started again:\n${lastWords(name, lines)}`);
    },
  };
}
