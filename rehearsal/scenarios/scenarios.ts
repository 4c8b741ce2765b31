import type { Scenario } from '../scenario.ts';
import { deployAndPromote } from './deploy-and-promote.ts';

export const scenarios: readonly Scenario[] = [deployAndPromote];
