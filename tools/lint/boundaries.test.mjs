// The boundaries can fail: every forbidden import is refused with its sentence, and every allowed one passes.
import { holdBoundaries } from './lint.testing.mjs';

const refusals = {
  'kernel imports nothing of ours': [
    'libs/kernel/src/x.ts',
    "import '@anteroom/contracts-shared';",
    /type:kernel .* may import nothing/,
  ],
  'kernel uses one package': ['libs/kernel/src/x.ts', "import 'zod';", /uses temporal-polyfill and nothing else/],
  'contracts use zod only': ['libs/contracts/scheduling/src/x.ts', "import 'rxjs';", /uses zod and nothing else/],
  'contracts do not import platform': [
    'libs/contracts/clients/src/x.ts',
    "import '@anteroom/platform-http';",
    /may import contracts, kernel/,
  ],
  'contracts are for any runtime': [
    'libs/contracts/shared/src/x.ts',
    "import '@nestjs/common';",
    /uses zod and nothing else/,
  ],
  'platform knows no business': [
    'libs/platform/http/src/x.ts',
    "import '@anteroom/contracts-scheduling';",
    /scope:shared may read shared/,
  ],
  'platform imports no app': ['libs/platform/http/src/x.ts', "import '@anteroom/gateway';", /Nobody imports an app/],
  'a service imports no other service': [
    'apps/clients/src/x.ts',
    "import '@anteroom/scheduling';",
    /Nobody imports an app/,
  ],
  'a deep import of another service is no way round': [
    'apps/clients/src/x.ts',
    "import '@anteroom/scheduling/src/main';",
    /Nobody imports an app/,
  ],
  'a relative path is no way round': [
    'apps/clients/src/x.ts',
    "import '../../scheduling/src/main';",
    /leaves @anteroom\/clients/,
  ],
  'a service reads no strange contracts': [
    'apps/scheduling/src/x.ts',
    "import '@anteroom/contracts-live';",
    /scope:scheduling may read/,
  ],
  'identity contracts know no scheduling': [
    'libs/contracts/identity/src/x.ts',
    "import '@anteroom/contracts-scheduling';",
    /scope:identity may read/,
  ],
  'clients contracts know no live updates': [
    'libs/contracts/clients/src/x.ts',
    "import '@anteroom/contracts-live';",
    /scope:clients may read/,
  ],
  'a library has one door': ['apps/scheduling/src/x.ts', "import '@anteroom/kernel/src/money';", /by its door/],
  'a project does not import itself by name': [
    'libs/kernel/src/x.ts',
    "import '@anteroom/kernel';",
    /by a relative path/,
  ],
  'a dependency is declared': [
    'libs/platform/config/src/x.ts',
    "import '@anteroom/platform-messaging';",
    /Declare "@anteroom\/platform-messaging"/,
  ],
  'the test kit stays in tests': ['apps/scheduling/src/x.ts', "import '@anteroom/platform-testing';", /is for tests/],
  'test packages stay in tests': ['apps/scheduling/src/x.ts', "import 'fast-check';", /is for tests/],
  'specs stay out of production': ['apps/scheduling/src/x.ts', "import './testing/builders';", /is test code/],
  'services do not use Angular': ['apps/scheduling/src/x.ts', "import '@angular/core';", /not for runtime:node/],
  'export from is an import': ['libs/kernel/src/x.ts', "export * from 'zod';", /nothing else from outside/],
  'import() is an import': [
    'apps/clients/src/x.ts',
    "export const x = () => import('@anteroom/scheduling');",
    /Nobody imports an app/,
  ],
  'a type import is an import': [
    'apps/clients/src/x.ts',
    "import type { X } from '@anteroom/scheduling'; export type Y = X;",
    /Nobody imports an app/,
  ],
  'import type in a type is an import': [
    'apps/clients/src/x.ts',
    "export type Y = import('@anteroom/scheduling').X;",
    /Nobody imports an app/,
  ],
  'domain knows no Nest': ['apps/scheduling/src/domain/x.ts', "import '@nestjs/common';", /domain\/ may import/],
  'domain knows no ORM': ['apps/scheduling/src/domain/x.ts', "import '@mikro-orm/core';", /domain\/ may import/],
  'domain knows no zod': ['apps/scheduling/src/domain/x.ts', "import 'zod';", /domain\/ may import/],
  'domain knows no contracts': [
    'apps/scheduling/src/domain/x.ts',
    "import '@anteroom/contracts-scheduling';",
    /domain\/ may import/,
  ],
  'domain knows no Node': ['apps/scheduling/src/domain/x.ts', "import 'node:fs';", /domain\/ may import/],
  'domain knows no application': [
    'apps/scheduling/src/domain/x.ts',
    "import '../application/book-appointment';",
    /point inward/,
  ],
  'application knows no persistence': [
    'apps/scheduling/src/application/x.ts',
    "import '../persistence/orm';",
    /point inward/,
  ],
  'application knows no http': [
    'apps/scheduling/src/application/day/x.ts',
    "import '../../http/days.controller';",
    /point inward/,
  ],
  'application knows no platform-http': [
    'apps/scheduling/src/application/x.ts',
    "import '@anteroom/platform-http';",
    /application\/ may import/,
  ],
  'application knows no ORM': [
    'apps/scheduling/src/application/x.ts',
    "import '@mikro-orm/postgresql';",
    /application\/ may import/,
  ],
  'http does not import persistence': ['apps/clients/src/http/x.ts', "import '../persistence/orm';", /point inward/],
  'queue does not import http': ['apps/clients/src/queue/x.ts', "import '../http/clients.controller';", /point inward/],
  'persistence does not import queue': ['apps/clients/src/persistence/x.ts', "import '../queue/link';", /point inward/],
  'http does not import the wiring': ['apps/clients/src/http/x.ts', "import '../clients.module';", /point inward/],
};

const permitted = {
  'clients listens to AppointmentBooked': [
    'apps/clients/src/queue/x.ts',
    "import { AppointmentBooked } from '@anteroom/contracts-scheduling';\nexport const x = AppointmentBooked;",
  ],
  'scheduling listens to ClientLinked': [
    'apps/scheduling/src/queue/x.ts',
    "import { ClientLinked } from '@anteroom/contracts-clients';\nexport const x = ClientLinked;",
  ],
  'live contracts read those of scheduling': [
    'libs/contracts/live/src/x.ts',
    "import type { SlotHold } from '@anteroom/contracts-scheduling';\nexport type X = SlotHold;",
  ],
  'the map of messages reads every publisher': [
    'libs/contracts/message-routes/src/x.ts',
    "import { ClientLinked } from '@anteroom/contracts-clients';\nexport const x = ClientLinked;",
  ],
  'the gateway reads all contracts': [
    'apps/gateway/src/x.ts',
    "import { SlotHold } from '@anteroom/contracts-scheduling';\nimport { searchClients } from '@anteroom/contracts-clients';\nexport const x = [SlotHold, searchClients];",
  ],
  'domain imports kernel': [
    'apps/scheduling/src/domain/x.ts',
    "import { TimeRange } from '@anteroom/kernel';\nimport { y } from './y';\nexport const x = [TimeRange, y];",
  ],
  'application imports inward': [
    'apps/scheduling/src/application/x.ts',
    "import { Injectable } from '@nestjs/common';\nimport { UnitOfWork } from '@anteroom/platform-persistence';\nimport { y } from '../domain/y';\nexport const x = [Injectable, UnitOfWork, y];",
  ],
  'http imports application': [
    'apps/scheduling/src/http/x.ts',
    "import { Handles } from '@anteroom/platform-http';\nimport { y } from '../application/y';\nexport const x = [Handles, y];",
  ],
  'the module imports everything': [
    'apps/scheduling/src/scheduling.module.ts',
    "import { y } from './http/y';\nimport { z } from './persistence/z';\nexport const x = [y, z];",
  ],
  'a spec uses the test kit': [
    'apps/scheduling/src/application/x.db.spec.ts',
    "import { FixedClock } from '@anteroom/platform-testing';\nimport fc from 'fast-check';\nexport const x = [FixedClock, fc];",
  ],
};

holdBoundaries({ refusals, permitted });
