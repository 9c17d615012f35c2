// The demo stays outside the running services: who may import it, and who is refused.
import { holdBoundaries } from './lint.testing.mjs';

const refusals = {
  'a service runs without the demo': [
    'apps/gateway/src/http/x.ts',
    "import '@anteroom/demo-centre';",
    /only demo\.ts and demo\/ import it/,
  ],
  'the module knows no demo': [
    'apps/scheduling/src/scheduling.module.ts',
    "import './demo/load-demo';",
    /only demo\.ts and demo\/ import it/,
  ],
  'the wiring does not import the demo centre': [
    'apps/clients/src/main.ts',
    "import '@anteroom/demo-centre';",
    /only demo\.ts and demo\/ import it/,
  ],
  'no other app imports the demo centre': [
    'apps/launcher/src/demo/x.ts',
    "import '@anteroom/demo-centre';",
    /scope:launcher may read/,
  ],
  'no library imports the demo centre': [
    'libs/platform/http/src/x.ts',
    "import '@anteroom/demo-centre';",
    /may import contracts, kernel, platform; @anteroom\/demo-centre is type:demo/,
  ],
  'the end-to-end tests see the demo from outside': [
    'apps/e2e/src/x.ts',
    "import '@anteroom/demo-centre';",
    /@anteroom\/demo-centre is type:demo/,
  ],
  'the demo centre knows no contracts': [
    'libs/demo-centre/src/x.ts',
    "import '@anteroom/contracts-scheduling';",
    /type:demo .* may import kernel/,
  ],
  'the demo centre has no plumbing': [
    'libs/demo-centre/src/x.ts',
    "import '@anteroom/platform-persistence';",
    /type:demo .* may import kernel/,
  ],
};

const permitted = {
  'the demo centre reckons in calendar time': [
    'libs/demo-centre/src/x.ts',
    "import { Temporal } from '@anteroom/kernel';\nexport const x = Temporal;",
  ],
  'the demo program loads the demo': [
    'apps/scheduling/src/demo.ts',
    "import { clientCount } from '@anteroom/demo-centre';\nimport { LoadDemo } from './demo/load-demo';\nexport const x = [clientCount, LoadDemo];",
  ],
  'loading the demo uses the rules of the service': [
    'apps/clients/src/demo/x.ts',
    "import { branches } from '@anteroom/demo-centre';\nimport { y } from '../domain/y';\nexport const x = [branches, y];",
  ],
  'a spec uses the people of the demo': [
    'apps/gateway/src/http/x.http.spec.ts',
    "import { demoId } from '@anteroom/demo-centre';\nexport const x = demoId;",
  ],
};

holdBoundaries({ refusals, permitted });
