import type { Scenario } from '../scenario.ts';
import { busyDay } from './busy-day.ts';
import { byHand } from './by-hand.ts';
import { callers } from './callers.ts';
import { deployAndPromote } from './deploy-and-promote.ts';
import { endToEnd } from './end-to-end.ts';
import { fastapi } from './fastapi.ts';
import { monorepo } from './monorepo.ts';
import { officeHours } from './office-hours.ts';
import { operations } from './operations.ts';
import { planOnPullRequest } from './plan-on-pull-request.ts';
import { previewPerPullRequest } from './preview-per-pull-request.ts';

/** All that is rehearsed; the longest first, as two play at a time. */
export const scenarios: readonly Scenario[] = [
  endToEnd,
  operations,
  deployAndPromote,
  byHand,
  previewPerPullRequest,
  callers,
  busyDay,
  monorepo,
  officeHours,
  fastapi,
  planOnPullRequest,
];
