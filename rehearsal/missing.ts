import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { readWorkflow } from './github/read-workflow.ts';
import type { Workflow } from './github/workflow.ts';
import type { Played } from './stage/stage.ts';
import { triggersOf } from './stage/trigger.ts';
import { PLATFORM, platformOrigin, ROOT } from './stage/workflow-files.ts';

const OWN = '.github/workflows';

/** What nobody rehearses: a workflow of an example, one of ours with our actions in it, or a way in which it starts. */
export async function missing(played: readonly Played[]): Promise<readonly string[]> {
  const examples = await readdir(join(ROOT, 'examples'), { withFileTypes: true });
  const folders = examples.filter((each) => each.isDirectory()).map(({ name }) => join('examples', name, OWN));
  const [own, ofExamples] = await Promise.all([workflowsIn(OWN), Promise.all(folders.map(workflowsIn))]);
  const ours = own.filter(({ workflow }) => runsActions(workflow));
  const open = ours.filter(({ workflow }) => workflow.triggers.call !== undefined);
  return [
    ...[...ours, ...ofExamples.flat()].flatMap(({ file, workflow }) =>
      triggersOf(workflow.triggers)
        .filter((trigger) => !played.some((each) => each.workflow === file && each.trigger === trigger))
        .map((trigger) => `${file}: ${trigger}`),
    ),
    ...open.filter(({ file }) => !called(played, file)).map(({ file }) => `${file}: workflow_call`),
  ];
}

const runsActions = ({ jobs }: Workflow): boolean =>
  jobs.some(
    (job) => job.kind === 'steps' && job.steps.some(({ does }) => does.kind === 'uses' && does.uses.startsWith('$/')),
  );

async function workflowsIn(folder: string): Promise<readonly { readonly file: string; readonly workflow: Workflow }[]> {
  const names = (await readdir(join(ROOT, folder)).catch(() => [])).filter((name) => /\.ya?ml$/.test(name));
  return Promise.all(
    names.map(async (name) => {
      const file = join(folder, name);
      return { file, workflow: await readWorkflow(platformOrigin(file), await readFile(join(ROOT, file), 'utf8')) };
    }),
  );
}

/** Whether a job of the workflow ran in a run that another workflow began. */
const called = (played: readonly Played[], file: string): boolean =>
  played
    .filter(({ workflow }) => workflow !== file)
    .flatMap(({ run }) => run.jobs)
    .some(
      ({ claims, result }) => result === 'success' && claims['job_workflow_ref']?.startsWith(`${PLATFORM}/${file}@`),
    );
