import { describe, expect, test } from '@jest/globals';
import type { Deployed } from '../../src/commands/deployed.ts';
import { show } from '../../src/github/show.ts';
import { commands, printed } from './printed.ts';

const superseded: Deployed = {
  outcome: 'superseded',
  because: 'commit aaaaaaaaaaaa is live\n::error::no',
  steps: [],
  facts: {},
};

async function shown(ended: Deployed, onSuperseded: 'succeed' | 'fail') {
  const summary = process.env['GITHUB_STEP_SUMMARY'];
  const output = process.env['GITHUB_OUTPUT'];
  delete process.env['GITHUB_STEP_SUMMARY'];
  delete process.env['GITHUB_OUTPUT'];
  try {
    const lines = await printed(() => show('shop-dev', ended, { verb: 'deploy', onSuperseded }));
    return { code: process.exitCode ?? 0, lines, commands: commands(lines).filter((name) => name !== 'set-output') };
  } finally {
    process.exitCode = 0;
    if (summary !== undefined) process.env['GITHUB_STEP_SUMMARY'] = summary;
    if (output !== undefined) process.env['GITHUB_OUTPUT'] = output;
  }
}

describe('a run that was superseded', () => {
  test('is green with a warning', async () => {
    const seen = await shown(superseded, 'succeed');
    expect([seen.code, seen.commands]).toEqual([0, ['warning']]);
    expect(seen.lines.join('\n')).toContain('shop-dev superseded: commit aaaaaaaaaaaa is live');
  });

  test('is red where that is asked for', async () => {
    const seen = await shown(superseded, 'fail');
    expect([seen.code, seen.commands]).toEqual([1, ['error']]);
  });
});

test.each(['succeed', 'fail'] as const)('a failure stays one: on-superseded %s', async (onSuperseded) => {
  const seen = await shown({ ...superseded, outcome: 'failed' }, onSuperseded);
  expect([seen.code, seen.commands]).toEqual([1, ['error']]);
});
