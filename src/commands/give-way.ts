import type { Mission } from '../rollout/mission.ts';
import { revisionName } from '../rollout/revision.ts';
import type { Context } from './context.ts';
import type { GoneOver } from './gone-over.ts';
import type { Case, Judgement } from './judge.ts';
import { LeftAlone, notTakenBack, takeBack } from './take-back.ts';
import { PATIENCE, untilRestored } from './undo.ts';

/**
 * Puts back what this run's deployment came over at the very same moment, and must not have: its own run may have ended
 * by then. Where it, or somebody else, was faster, that is as good.
 */
export async function giveWay(
  { revision, because }: GoneOver,
  mission: Mission,
  about: Case,
  context: Context,
): Promise<Judgement> {
  const tooLate = `this run went over ${revisionName(revision)} at the moment at which that came, and ${because}`;
  context.on({ kind: 'warning', text: `${tooLate}: putting it back.` });
  try {
    const former = { ...mission, previousRevision: revision, wasCompleted: false, wasParked: false };
    await takeBack(former, about, context);
    const replaced = { deployment: mission.deployment, revision };
    const { says, look } = await untilRestored(replaced, about, PATIENCE, context);
    return { outcome: 'superseded', because: `${tooLate}. ${says}`, look };
  } catch (error) {
    if (context.signal.aborted) throw error;
    const outcome = error instanceof LeftAlone ? 'superseded' : 'failed';
    return { outcome, because: `${tooLate}. ${notTakenBack(error)}` };
  }
}
