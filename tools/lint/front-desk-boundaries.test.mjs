// The rooms of the front desk, and what of the workspace it may see.
import { holdBoundaries } from './lint.testing.mjs';

const refusals = {
  'a feature does not import another': [
    'apps/front-desk/src/calendar/x.ts',
    "import '../appointment/window';",
    /imports shared\/ only/,
  ],
  'a feature does not import the shell': [
    'apps/front-desk/src/calendar/day/x.ts',
    "import '../../shell/bar';",
    /imports shared\/ only/,
  ],
  'shared imports no feature': [
    'apps/front-desk/src/shared/ui/x.ts',
    "import '../../calendar/day';",
    /cannot import calendar/,
  ],
  'the shell loads features lazily': ['apps/front-desk/src/shell/x.ts', "import '../calendar/day';", /lazily/],
  'the routes load features lazily': ['apps/front-desk/src/app.routes.ts', "import './calendar/day';", /lazily/],
  'the front desk takes types of contracts only': [
    'apps/front-desk/src/shared/api/x.ts',
    "import { Appointment } from '@anteroom/contracts-scheduling'; export const x = Appointment;",
    /Take types only/,
  ],
  'the front desk uses no server library': [
    'apps/front-desk/src/shared/api/x.ts',
    "import 'bullmq';",
    /not for runtime:browser/,
  ],
  'the front desk uses no platform': [
    'apps/front-desk/src/shared/api/x.ts',
    "import '@anteroom/platform-http';",
    /needs runtime:node/,
  ],
};

const permitted = {
  'a feature imports shared': [
    'apps/front-desk/src/calendar/day/x.ts',
    "import type { DaySnapshot } from '@anteroom/contracts-scheduling';\nimport { y } from '../../shared/ui/y';\nexport const x = (day: DaySnapshot) => [day, y];",
  ],
  'the shell loads a feature lazily': [
    'apps/front-desk/src/shell/x.ts',
    "export const x = () => import('../calendar/calendar.routes');",
  ],
};

holdBoundaries({ refusals, permitted });
