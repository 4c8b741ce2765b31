import { resolve } from 'node:path';
import { accepted } from './lint/accepted.ts';
import { actionlint } from './lint/actionlint.ts';
import { judge } from './lint/exceptions.ts';
import { lintedFiles } from './lint/files.ts';
import { told } from './lint/finding.ts';
import { languageService } from './lint/language-service.ts';
import { pythonTools } from './lint/python-tools.ts';
import { zizmor } from './lint/zizmor.ts';

const root = resolve(import.meta.dirname, '..');
const files = lintedFiles(root);
const tools = await pythonTools(root);
const found = await Promise.all([
  languageService(root, files),
  actionlint(tools.actionlint, root, files),
  zizmor(tools.zizmor, root, files, { online: process.argv.includes('--online') }),
]);
const { findings, idle } = judge(found.flat(), accepted);

for (const finding of findings) console.error(told(finding));
for (const { tool, rule, files: where } of idle)
  console.error(`scripts/lint/accepted.ts: ${tool}(${rule}) for ${where} excuses nothing any more: take it out.`);
console.log(
  `${files.workflows.length} workflows and ${files.actions.length} actions: ${findings.length} findings, ${found.flat().length - findings.length} accepted.`,
);
if (findings.length + idle.length > 0) process.exitCode = 1;
