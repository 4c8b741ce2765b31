import { type Collecting, collect, type Failed } from './collect.ts';
import { diagnose } from './diagnose.ts';
import type { Diagnosis } from './diagnosis.ts';

/** Finds out why a rollout failed: reads what may tell, and names the causes. Never throws. */
export async function investigate(failed: Failed, collecting: Collecting): Promise<Diagnosis> {
  const { findings, gaps } = await collect(failed, collecting);
  const { logs, stopped, running, targets } = findings;
  return { causes: diagnose(findings), logs, stopped, running, targets, gaps };
}
