import { isList, isValues, textOf, type Value } from './value.ts';
import { WorkflowError } from './workflow-error.ts';

/** The labels of GitHub's own Linux runners, and what they are. */
const HOSTED: Readonly<Record<string, 'X64' | 'ARM64'>> = {
  'ubuntu-latest': 'X64',
  'ubuntu-24.04': 'X64',
  'ubuntu-22.04': 'X64',
  'ubuntu-slim': 'X64',
  'ubuntu-24.04-arm': 'ARM64',
  'ubuntu-22.04-arm': 'ARM64',
};

/** What the runner is that `runs-on` asks for. For one that nobody has a job would wait for ever. */
export function archOf(runsOn: Value): 'X64' | 'ARM64' {
  const labels = isValues(runsOn) ? (runsOn['labels'] ?? '') : runsOn;
  for (const label of isList(labels) ? labels : [labels]) {
    const arch = HOSTED[textOf(label)];
    if (arch !== undefined) return arch;
  }
  throw new WorkflowError(`Waiting for a runner to pick up this job: nobody has the label '${textOf(labels)}'.`);
}
