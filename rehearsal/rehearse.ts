import { scenarios } from './scenarios/scenarios.ts';
import { openStage } from './stage/stage.ts';
for (const s of scenarios) {
  const stage = await openStage(s.setting, (job, line) => console.log(`[${job}] ${line}`));
  try { await s.play(stage); } finally { await stage.close(); }
  for (const p of stage.played) console.log(p.workflow, p.trigger, p.run.result, p.run.problem, p.run.seconds, p.wrong, p.run.jobs.map((j) => `${j.path} ${j.result} ${j.seconds}`));
  console.log(stage.wrong);
}
