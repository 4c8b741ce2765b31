import type { Answered } from '../../test/simulator/iam/iam.ts';
import type { Simulator } from '../../test/simulator/simulator.ts';
import { detailsOf, type Expected } from '../expected.ts';
import type { WorkflowRun } from '../github/run.ts';

/** What the addresses beside the deployments answer instead of what they have to. */
export async function wrongAnswers(expected: Expected, run: WorkflowRun, aws: Simulator): Promise<readonly string[]> {
  const wrong: string[] = [];
  for (const [path, wanted] of Object.entries(expected.jobs)) {
    const { answers } = detailsOf(wanted);
    if (answers === undefined) continue;
    const url = run.jobs.find((job) => job.path === path)?.environment?.url ?? '';
    const answer = url === '' ? undefined : await aws.get(url);
    if (answer?.body !== answers) {
      wrong.push(`${path}: ${url || 'no address'} answers ${answer?.body ?? 'nothing'}, expected ${answers}`);
    }
  }
  return wrong;
}

/** Jobs whose log or summary shows what nobody may see. */
export function leaks({ jobs }: WorkflowRun, secrets: readonly string[]): readonly string[] {
  return jobs
    .filter(({ log, summary }) => secrets.some((secret) => log.includes(secret) || summary.includes(secret)))
    .map(({ path }) => `${path} shows a token.`);
}

/** What the policies of the roles don't allow, but for what is to be refused; also where a job goes on without it. */
export function denials({ denied = [] }: Expected, answered: readonly Answered[]): readonly string[] {
  const refused = answered.filter(({ decision }) => decision !== 'allowed');
  return [
    ...new Set(
      refused
        .filter(({ action }) => !denied.includes(action))
        .map(({ principal, action, resource }) => `${principal} may not do ${action} on ${resource}`),
    ),
    ...denied.filter((action) => !refused.some((each) => each.action === action)).map((each) => `${each} is allowed`),
  ];
}
