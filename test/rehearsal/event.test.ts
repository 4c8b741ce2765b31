import { describe, expect, test } from '@jest/globals';
import { type Event, starts } from '../../rehearsal/github/event.ts';
import { readWorkflow } from '../../rehearsal/github/read-workflow.ts';
import { dispatch, mergeGroup, pullRequest, push, schedule } from '../../rehearsal/scenarios/events.ts';
import { triggersOf } from '../../rehearsal/stage/trigger.ts';
import { SHA } from './play.ts';

const origin = { repository: 'acme/shop', ref: 'refs/heads/main', sha: SHA, path: 'main.yml' };
const triggers = async (on: string) =>
  (await readWorkflow(origin, `on: ${on}\njobs: { one: { runs-on: ubuntu-24.04, steps: [{ run: 'true' }] } }\n`))
    .triggers;

describe('an event starts a workflow', () => {
  test.each<[string, Event, readonly string[], boolean]>([
    ['push', push(SHA), [], true],
    ['[push, pull_request]', pullRequest(SHA, 'opened', 1), [], true],
    ['push', pullRequest(SHA, 'opened', 1), [], false],
    ['{ push: { branches: [main] } }', push(SHA), [], true],
    ['{ push: { branches: [main] } }', push(SHA, 'other'), [], false],
    ["{ push: { branches: ['release/*'] } }", push(SHA, 'release/1'), [], true],
    ["{ push: { branches: ['release/*'] } }", push(SHA, 'release/1/2'), [], false],
    ["{ push: { branches: ['release/**'] } }", push(SHA, 'release/1/2'), [], true],
    ["{ push: { branches: ['**', '!main'] } }", push(SHA), [], false],
    ['{ push: { branches-ignore: [main] } }', push(SHA), [], false],
    ["{ push: { tags: ['v*'] } }", push(SHA), [], false],
    ['{ push: { paths: [services/api/**] } }', push(SHA), ['services/api/main.go'], true],
    ['{ push: { paths: [services/api/**] } }', push(SHA), ['services/web/main.go'], false],
    ["{ push: { paths: ['**', '!docs/**'] } }", push(SHA), ['docs/a.md'], false],
    ['{ push: { paths-ignore: [docs/**] } }', push(SHA), ['docs/a.md'], false],
    ['{ push: { paths-ignore: [docs/**] } }', push(SHA), ['docs/a.md', 'a.ts'], true],
    ['pull_request', pullRequest(SHA, 'synchronize', 1), [], true],
    ['pull_request', pullRequest(SHA, 'closed', 1), [], false],
    ['{ pull_request: { types: [closed] } }', pullRequest(SHA, 'closed', 1), [], true],
    ['{ pull_request: { types: [closed] } }', pullRequest(SHA, 'opened', 1), [], false],
    ['{ pull_request: { branches: [next] } }', pullRequest(SHA, 'opened', 1), [], false],
    ['merge_group', mergeGroup(SHA), [], true],
    ["{ schedule: [{ cron: '1 2 * * *' }] }", schedule(SHA, '1 2 * * *'), [], true],
    ["{ schedule: [{ cron: '1 2 * * *' }] }", schedule(SHA, '3 4 * * *'), [], false],
    ['workflow_dispatch', dispatch(SHA), [], true],
    ['workflow_call', dispatch(SHA), [], false],
  ])('%s by %j, which changed %j: %s', async (on, event, changed, expected) => {
    expect(starts(await triggers(on), event, changed)).toBe(expected);
  });
});

test.each([
  ['[push, workflow_call]', ['push']],
  [
    '{ pull_request: { types: [opened, synchronize, closed] }, merge_group: }',
    ['pull_request opened', 'pull_request closed', 'merge_group'],
  ],
  [
    "{ schedule: [{ cron: '1 2 * * *' }, { cron: '3 4 * * *' }], workflow_dispatch: }",
    ['schedule 1 2 * * *', 'schedule 3 4 * * *', 'dispatch'],
  ],
  [
    "{ workflow_dispatch: { inputs: { to: { type: choice, options: [up, down, '1', '2'] } } } }",
    ['dispatch up', 'dispatch down'],
  ],
])('%s is to be rehearsed by %j', async (on, expected) => {
  expect(triggersOf(await triggers(on))).toEqual(expected);
});
