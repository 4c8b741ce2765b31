import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import { FIGURES, type Figures } from '../bench/figures.ts';
import { FIGURES as SOAK_FIGURES, type Figures as SoakFigures } from '../soak/figures.ts';
import { type Verb, verbNames } from '../src/spec/verbs.ts';
import { actionYaml } from './generate/action-yaml.ts';
import { withFigures } from './generate/figures.ts';
import { manifestSchema } from './generate/manifest-schema.ts';
import { between } from './generate/markers.ts';
import { soakTable } from './generate/soak-table.ts';
import { inputsTable, manifestTables, outputsTable } from './generate/tables.ts';
import { groupsTable, PUBLIC_WORKFLOWS, workflowsTable, workflowTables } from './generate/workflow-tables.ts';
import { policyFiles, withPolicies } from './iam/files.ts';

const root = resolve(import.meta.dirname, '..');
const workflows: Readonly<Record<string, string>> = Object.fromEntries(
  await Promise.all(
    PUBLIC_WORKFLOWS.map(async (name) => [
      name,
      await readFile(resolve(root, `.github/workflows/${name}.yml`), 'utf8'),
    ]),
  ),
);
const figures: Figures = JSON.parse(await readFile(FIGURES, 'utf8'));
const soaked: SoakFigures = JSON.parse(await readFile(SOAK_FIGURES, 'utf8'));

/** What is derived from the table of fields and from the workflows: each file, made from what it is now. */
const files: Readonly<Record<string, (now: string) => string>> = {
  'action.yml': () => actionYaml('deploy', ''),
  ...Object.fromEntries(
    verbNames.flatMap((verb) => [
      [`actions/${verb}/action.yml`, () => actionYaml(verb, '../../')],
      [`actions/${verb}/README.md`, (now: string) => withTables(now, verb)],
    ]),
  ),
  'schema/v1/fargate.schema.json': () => `${JSON.stringify(manifestSchema(), null, 2)}\n`,
  'README.md': (now) => withFigures(withTables(now, 'deploy'), figures),
  'docs/comparison.md': (now) => withFigures(now, figures),
  'docs/reliability.md': (now) => between(now, 'soak', soakTable(soaked)),
  'docs/workflows.md': withWorkflows,
  'docs/manifest.md': (now) => between(now, 'settings', manifestTables()),
  'docs/github-role.yaml': withPolicies,
  ...policyFiles,
};

function withTables(now: string, verb: Verb): string {
  return between(between(now, 'inputs', inputsTable(verb)), 'outputs', outputsTable(verb));
}

function withWorkflows(now: string): string {
  const all = between(between(now, 'workflows', workflowsTable(workflows)), 'groups', groupsTable(workflows));
  return Object.entries(workflows).reduce((page, [name, text]) => between(page, name, workflowTables(text)), all);
}

const check = process.argv.includes('--check');

for (const [name, make] of Object.entries(files)) {
  const file = resolve(root, name);
  const now = await readFile(file, 'utf8').catch(() => '');
  const made = make(now);
  if (made === now) continue;
  if (check) {
    console.error(`${name} is stale: run npm run generate.`);
    process.exitCode = 1;
  } else {
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, made);
    console.log(`${name} written.`);
  }
}
