import type { TaskState } from '../snapshot.ts';
import type { Cause } from './cause.ts';
import { type Collecting, collect, type Failed } from './collect.ts';
import { diagnose } from './diagnose.ts';
import type { Diagnosis } from './diagnosis.ts';
import { hiding } from './hiding.ts';

/**
 * Finds out why a rollout failed: reads what may tell, and names the causes. Never throws. What is `hidden` is read like all the rest, and nowhere told.
 */
export async function investigate(
  failed: Failed,
  hidden: readonly string[],
  collecting: Collecting,
): Promise<Diagnosis> {
  const { findings, gaps } = await collect(failed, collecting);
  const { logs, stopped, running, targets } = findings;
  const hide = hiding(hidden);
  const ofCause = (cause: Cause): Cause => ({
    ...cause,
    summary: hide(cause.summary),
    evidence: cause.evidence.map(hide),
    fix: cause.fix.map(hide),
  });
  const ofTask = ({ stoppedReason, containers }: TaskState) => ({
    stoppedReason: stoppedReason && hide(stoppedReason),
    containers: containers.map((each) => ({ ...each, reason: each.reason && hide(each.reason) })),
  });
  return {
    causes: diagnose(findings).map(ofCause),
    logs: logs.map((log) => ({ ...log, lines: log.lines.map(({ at, text }) => ({ at, text: hide(text) })) })),
    stopped: stopped.map((task) => ({ ...task, ...ofTask(task) })),
    running: running.map((task) => ({ ...task, ...ofTask(task) })),
    targets: targets.map((target) => ({ ...target, description: target.description && hide(target.description) })),
    gaps: gaps.map(hide),
  };
}
