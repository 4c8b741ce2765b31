import { parseArgs, styleText } from 'node:util';
import { missing } from './missing.ts';
import type { Scenario } from './scenario.ts';
import { scenarios } from './scenarios/scenarios.ts';
import { openStage, type Played } from './stage/stage.ts';
import { table } from './table.ts';

/**
 * `npm run rehearse`: every example and every public workflow, run as GitHub would run it, against a simulated AWS.
 * `-- NAME` plays one scenario, `--verbose` shows what the jobs say.
 */
const { values, positionals } = parseArgs({ allowPositionals: true, options: { verbose: { type: 'boolean' } } });
const unknown = positionals.filter((name) => !scenarios.some((each) => each.name === name));
if (unknown.length > 0) {
  console.error(`There is no ${unknown.join(', ')}. There are ${scenarios.map(({ name }) => name).join(', ')}.`);
  process.exit(1);
}
const chosen = scenarios.filter(({ name }) => positionals.length === 0 || positionals.includes(name));

/** What runs at a time: most runners have two cores. */
const AT_A_TIME = 2;

interface Outcome {
  readonly scenario: string;
  readonly played: readonly Played[];
  /** What is wrong beside the runs. */
  readonly wrong: readonly string[];
}

const began = performance.now();
const waiting = [...chosen];
const ended = new Map<Scenario, Outcome>();
const worker = async () => {
  for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) ended.set(next, await play(next));
};
await Promise.all(Array.from({ length: AT_A_TIME }, worker));

const outcomes = chosen.flatMap((scenario) => ended.get(scenario) ?? []);
const played = outcomes.flatMap((outcome) => outcome.played);
const unplayed = positionals.length > 0 ? [] : await missing(played);
for (const line of table(outcomes)) console.log(line);
for (const outcome of outcomes) tellWrong(outcome);
for (const each of unplayed) console.error(styleText('red', `Nobody rehearses ${each}`));

const bad = played.filter(({ wrong }) => wrong.length > 0).length + unplayed.length;
const beside = outcomes.flatMap(({ wrong }) => wrong).length;
console.log(
  `${played.length} runs in ${((performance.now() - began) / 1000).toFixed(0)} s; ${bad + beside} not as they have to be.`,
);
if (bad + beside > 0) process.exitCode = 1;

async function play({ name, setting, play: act }: Scenario): Promise<Outcome> {
  const stage = await openStage(setting, (job, line) => {
    if (values.verbose) console.log(`${styleText('dim', `${name}: ${job}`)} ${line}`);
  });
  try {
    await act(stage);
    return { scenario: name, played: stage.played, wrong: stage.wrong };
  } catch (error) {
    // What the scenario itself can't go on with; what was played before is told all the same.
    return {
      scenario: name,
      played: stage.played,
      wrong: [...stage.wrong, error instanceof Error ? `${error.stack}` : `${error}`],
    };
  } finally {
    await stage.close();
  }
}

/** What is not as it has to be, and the log of the jobs that failed or of which something is wrong. */
function tellWrong({ scenario, played: runs, wrong }: Outcome): void {
  for (const { workflow, trigger, run, wrong: ofRun } of runs.filter((each) => each.wrong.length > 0)) {
    console.error(styleText('red', `\n${scenario}: ${workflow} on ${trigger}`));
    for (const each of ofRun) console.error(`  ${each}`);
    for (const { path, result, log } of run.jobs) {
      if (log === '' || !(result === 'failure' || ofRun.some((each) => each.startsWith(path)))) continue;
      console.error(styleText('bold', `\n  ${path}: ${result}`));
      console.error(log.replace(/^/gm, '    '));
    }
  }
  for (const each of wrong) console.error(styleText('red', `\n${scenario}: ${each}`));
}
