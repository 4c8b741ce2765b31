import { resolve } from 'node:path';
import { accepted } from './lint/accepted.ts';
import { actionlint } from './lint/actionlint.ts';
import { judge } from './lint/exceptions.ts';
import { lintedFiles } from './lint/files.ts';
import { told } from './lint/finding.ts';
import { languageService } from './lint/language-service.ts';
import { pythonTools } from './lint/python-tools.ts';
import { zizmor } from './lint/zizmor.ts';

/** A workflow of which each linter has something to say. */
const CANARY = 'scripts/lint/canary.yml';

const root = resolve(import.meta.dirname, '..');
const files = lintedFiles(root);
const looked = { ...files, workflows: [...files.workflows, CANARY] };
const tools = await pythonTools(root);
const linters = {
  'language-service': languageService(root, looked),
  actionlint: actionlint(tools.actionlint, root, looked),
  zizmor: zizmor(tools.zizmor, root, looked, { online: process.argv.includes('--online') }),
};
const all = (await Promise.all(Object.values(linters))).flat();
const found = all.filter(({ file }) => file !== CANARY);
const silent = Object.keys(linters).filter((tool) => !all.some((one) => one.tool === tool && one.file === CANARY));
const { findings, idle } = judge(found, accepted);

for (const finding of findings) console.error(told(finding));
for (const { tool, rule, files: where } of idle)
  console.error(`scripts/lint/accepted.ts: ${tool}(${rule}) for ${where} excuses nothing any more: take it out.`);
for (const tool of silent) console.error(`${CANARY}: ${tool} says nothing of it, so it is not at work.`);
console.log(
  `${files.workflows.length} workflows and ${files.actions.length} actions: ${findings.length} findings, ${found.length - findings.length} accepted.`,
);
if (findings.length + idle.length + silent.length > 0) process.exitCode = 1;
