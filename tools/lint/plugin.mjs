// The workspace's own ESLint rules.
import { noCircles } from './circles.rule.mjs';
import { fewDependencies } from './dependencies.rule.mjs';
import { tellingNames } from './names.rule.mjs';
import { projectBoundaries } from './project-boundaries.rule.mjs';
import { roomBoundaries } from './room-boundaries.rule.mjs';

export const anteroom = {
  meta: { name: 'anteroom' },
  rules: {
    'project-boundaries': projectBoundaries,
    'room-boundaries': roomBoundaries,
    'no-circles': noCircles,
    'telling-names': tellingNames,
    'few-dependencies': fewDependencies,
  },
};
