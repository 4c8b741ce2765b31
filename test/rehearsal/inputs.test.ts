import { describe, expect, test } from '@jest/globals';
import { dispatch } from '../../rehearsal/scenarios/events.ts';
import { play, SHA } from './play.ts';

const CALLED = `
on:
  workflow_call:
    inputs:
      name: { type: string, required: true }
      count: { type: number }
      on: { type: boolean, default: true }
      ref: { type: string, default: '\${{ github.ref }}' }
    outputs:
      told: { value: '\${{ jobs.inner.outputs.told }}' }
jobs:
  inner:
    runs-on: ubuntu-24.04
    outputs:
      told: \${{ steps.tell.outputs.told }}
    steps:
      - id: tell
        env:
          INPUTS: \${{ toJSON(inputs) }}
        run: echo "told=$(echo "$INPUTS" | tr -d '\\n ')" >> "$GITHUB_OUTPUT"
`;
const files = { 'called.yml': CALLED };
const caller = (given: string) => `
on:
  push:
  workflow_dispatch:
    inputs:
      count: { type: number, default: 1 }
      flag: { type: boolean, default: false }
jobs:
  outer:
    uses: ./called.yml
    with: { ${given} }
`;

describe('what a called workflow gets', () => {
  test.each([
    ['name: a', { name: 'a', count: 0, on: true, ref: 'refs/heads/main' }],
    ['name: a, count: 3, on: false', { name: 'a', count: 3, on: false, ref: 'refs/heads/main' }],
    ["name: 3, ref: ''", { name: '3', count: 0, on: true, ref: '' }],
    [
      "name: a, count: '${{ fromJSON(''3'') }}', on: '${{ github.event_name == ''push'' }}'",
      { name: 'a', count: 3, on: true, ref: 'refs/heads/main' },
    ],
    ["name: '${{ true }}'", { name: 'true', count: 0, on: true, ref: 'refs/heads/main' }],
  ])('%s', async (given, expected) => {
    const ended = await play(caller(given), { files });
    expect(ended.problem).toBe('');
    expect(JSON.parse(ended.job('outer / inner').outputs['told'] ?? '')).toEqual(expected);
  });
});

test.each([
  ['count: 1', 'Input name is required, but not provided while calling.'],
  ['name: a, nmae: b', 'Invalid input, nmae is not defined in the referenced workflow.'],
  ["name: a, count: '3'", "Unexpected value '3'"],
  ["name: a, on: 'true'", "Unexpected value 'true'"],
])('%s is refused before anything starts', async (given, message) => {
  const ended = await play(caller(given), { files });
  expect([ended.result, ended.problem]).toEqual(['startup_failure', expect.stringContaining(message)]);
});

test.each([
  ["name: a, count: '${{ github.run_number }}'", "Unexpected value '1'"],
  ["name: a, on: '${{ github.ref }}'", "Unexpected value 'refs/heads/main'"],
])('%s fails when its turn comes', async (given, message) => {
  const ended = await play(caller(given), { files });
  expect([ended.result, ended.job('outer').log]).toEqual(['failure', expect.stringContaining(message)]);
});

describe('a run by hand', () => {
  test('gives booleans, and numbers as text, which no number is', async () => {
    const good = caller(
      "name: '${{ inputs.count }}', count: '${{ fromJSON(inputs.count) }}', on: '${{ inputs.flag }}'",
    );
    const ended = await play(good, { files, event: dispatch(SHA, { flag: 'true' }) });
    expect(JSON.parse(ended.job('outer / inner').outputs['told'] ?? '')).toMatchObject({
      name: '1',
      count: 1,
      on: true,
    });
    const bad = await play(caller("name: a, count: '${{ inputs.count }}'"), { files, event: dispatch(SHA) });
    expect(bad.job('outer').log).toContain("Unexpected value '1'");
  });

  const form = `
on:
  workflow_dispatch:
    inputs:
      what: { type: choice, options: [one, two], required: true }
      where: { type: environment, required: true }
      text: { type: string }
jobs:
  one:
    runs-on: ubuntu-24.04
    steps: [{ run: 'true' }]
`;
  const repository = { environments: { dev: {} } };

  test.each([
    [{ where: 'dev' }, 'success', ''],
    [{ where: 'dev', what: 'two', text: 'x' }, 'success', ''],
    [{ what: 'one' }, 'startup_failure', "Required input 'where' not provided"],
    [{ where: 'dev', what: 'three' }, 'startup_failure', "'three' is no option of input 'what'"],
    [{ where: 'prod' }, 'startup_failure', "'prod' is no environment of input 'where'"],
    [{ where: 'dev', more: 'x' }, 'startup_failure', 'Unexpected inputs provided: ["more"]'],
  ])('with %j: %s', async (inputs, result, problem) => {
    const ended = await play(form, { repository, event: dispatch(SHA, { ...inputs }) });
    expect([ended.result, ended.problem]).toEqual([result, problem]);
  });
});
