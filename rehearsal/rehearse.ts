import { scenarios } from './scenarios/scenarios.ts';
import { openStage } from './stage/stage.ts';
const names = process.argv.slice(2).filter((a) => !a.startsWith('-'));
const verbose = process.argv.includes('--verbose');
for (const s of scenarios.filter(({ name }) => names.length === 0 || names.includes(name))) {
  const stage = await openStage(s.setting, (job, line) => verbose && console.log(`[${job}] ${line}`));
  try { await s.play(stage); } finally { await stage.close(); }
  for (const p of stage.played) console.log(p.workflow, p.trigger, p.run.result, p.run.problem, p.run.seconds, p.wrong, p.run.jobs.map((j) => `${j.path} ${j.result} ${j.seconds}`).join('; '));
  console.log(stage.wrong);
}
