import Sequencer from '@jest/test-sequencer';

/** What is timed runs on a system that has just started, before other files kill its processes and flood it. */
class BrowserFirst extends Sequencer {
  sort(tests) {
    const isBrowser = ({ path }) => path.includes('/browser/');
    const inOrder = [...tests].sort((a, b) => (a.path < b.path ? -1 : 1));
    return [...inOrder.filter(isBrowser), ...inOrder.filter((test) => !isBrowser(test))];
  }
}

export { BrowserFirst as default };
