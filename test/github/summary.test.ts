import { describe, expect, test } from '@jest/globals';
import { endings } from '../../scripts/examples/endings.ts';
import type { Deployed } from '../../src/commands/deployed.ts';
import { UserError } from '../../src/errors.ts';
import { summaryText } from '../../src/github/summary.ts';
import { HIDDEN } from '../../src/resources/canonical.ts';
import { harmless } from '../../src/rollout/diagnosis/log-tail.ts';
import { HOSTILE } from './printed.ts';

const deployed: Deployed = {
  outcome: 'deployed',
  because: '1 of 1 task healthy',
  steps: [{ kind: 'service', name: 'shop-dev', action: 'update', changes: [{ field: 'cpu', from: '256', to: '512' }] }],
  facts: {
    url: 'http://lb.example',
    taskDefinitionArn: 'arn:aws:ecs:eu-central-1:123456789012:task-definition/shop-dev:7',
  },
};

const never = (): never => {
  throw new Error('the example has no picture');
};

const TASK = {
  id: '0123abcdef',
  deployment: 'ecs-svc/2',
  status: 'STOPPED',
  address: '10.0.0.1',
  stopCode: undefined,
  containers: [],
  startedAt: undefined,
  endedAt: undefined,
};

const diagnosisOf = (text: string): NonNullable<Deployed['diagnosis']> => ({
  causes: [
    {
      name: 'crash-on-start',
      variant: undefined,
      summary: text,
      evidence: [text],
      fix: [`fix ${text}`],
    },
  ],
  logs: [{ task: '0123abcdef', container: 'app', lines: [{ at: 0, text: harmless(`wrote ${text}`) }] }],
  stopped: [{ ...TASK, stoppedReason: text }],
  running: [],
  targets: [{ address: '10.0.0.1', port: 8000, state: 'unhealthy', reason: 'Target.Timeout', description: text }],
  gaps: [text],
});

test('says how it ended, what is there now and what was done', () => {
  expect(summaryText('shop-dev', deployed)).toBe(
    [
      '### shop-dev: deployed',
      '',
      'The deploy has succeeded: 1 of 1 task healthy.',
      '',
      '| | |',
      '|---|---|',
      '| URL | <http://lb.example> |',
      '| Task definition | shop-dev:7 |',
      '',
      '#### Changes',
      '',
      '|  | What | Name | Field: from → to |',
      '|---|---|---|---|',
      '| changed | service | shop-dev | cpu: 256 → 512 |',
      '',
    ].join('\n'),
  );
});

test.each([
  ['deployed', 'The deploy has succeeded: '],
  ['unchanged', 'Nothing had to change'],
  ['asleep', 'nothing runs'],
  ['superseded', 'Another release'],
  ['rolled-back', 'the one of before was put back'],
  ['failed', 'The deploy has failed'],
  ['timed-out', 'not done in time'],
  ['cancelled', 'was cancelled'],
] as const)('says plainly what %s means', (outcome, sentence) => {
  expect(summaryText('shop-dev', { ...deployed, outcome }).split('\n')[2]).toContain(sentence);
});

describe('where it came from', () => {
  const origin = {
    commit: '4f9c2d1e8b7a6053c4d5e6f708192a3b4c5d6e7f',
    runUrl: 'https://github.com/org/shop/actions/runs/5',
    runNumber: 12,
  };

  test('is linked', () => {
    const text = summaryText('shop-dev', { ...deployed, origin });
    expect(text).toContain(`| Commit | [4f9c2d1e8b7a](https://github.com/org/shop/commit/${origin.commit}) |`);
    expect(text).toContain('| Run | [run 12](https://github.com/org/shop/actions/runs/5) |');
  });

  test('is text where it is no address', () => {
    const text = summaryText('shop-dev', { ...deployed, origin: { commit: 'main', runUrl: 'https://x/a) [b](c' } });
    expect(text).toContain('| Commit | main |');
    expect(text).toContain('| Run | https:\u2060//x/a\\) \\[b\\]\\(c |');
  });
});

describe('what it looked like at the end', () => {
  const first = endings['first-deploy'] ?? deployed;
  const back = endings['rolled-back'] ?? deployed;

  test('is drawn, with its tasks, its times and its cost', () => {
    const text = summaryText('shop-prod', first);
    expect(text.match(/^```mermaid$/gm)).toHaveLength(1);
    expect(text).toContain('| 10c0ffee | shop-prod:1 | 10.0.1.41, subnet-0a1b2c3d4e5f61001 | healthy |');
    expect(text).toContain('| 0:01 | 0:14 | 0:19 | 3:28 | 3:48 |');
    expect(text).toContain('Estimated cost: 0.00 → 41.75 USD a month');
    expect(text).toContain('prices of us-east-1, as of 2026-09-30, for 730 hours. Those of eu-central-1 differ.');
  });

  test('after a rollback it is what was put back', () => {
    const text = summaryText('shop-prod', { ...back, look: { ...(first.look ?? never()), tasks: [], targets: [] } });
    expect(text).toContain('| 20c0ffee | shop-prod:2 |');
    expect(text).not.toContain('none runs');
  });

  test('a rollback puts back what it costs', () => {
    const steps = endings['new-image']?.steps ?? [];
    expect(summaryText('shop-prod', { ...back, steps })).toContain('Estimated cost: 41.75 USD a month');
  });

  test('a load balancer that others use too is on another bill', () => {
    const topology = { ...(first.topology ?? never()), rule: { hosts: ['shop.example.com'], paths: [] } };
    const text = summaryText('shop-prod', { ...first, topology });
    expect(text).toContain('| Fargate CPU |');
    expect(text).not.toMatch(/\| (Load balancer|Public addresses) \|/);
  });

  test('nobody says what another release costs', () => {
    expect(summaryText('shop-prod', { ...first, outcome: 'superseded' })).not.toContain('Estimated');
  });

  test('a target of a task that is gone is told of', () => {
    const look = first.look ?? never();
    const left = { address: '10.9.9.9', port: 8000, state: 'draining', reason: 'Target.DeregistrationInProgress' };
    const text = summaryText('shop-prod', { ...first, look: { ...look, targets: [...look.targets, left] } });
    expect(text).toContain('| gone |  | 10.9.9.9:8000 | draining: Target.DeregistrationInProgress |');
  });
});

describe('a summary is never longer than GitHub takes', () => {
  const step = { kind: 'service', name: 'x', action: 'update', changes: [] } as const;

  test('thousands of changes are some of them, and a word about the others', () => {
    const text = summaryText('shop-dev', { ...deployed, steps: Array.from({ length: 5000 }, () => step) });
    expect(text.length).toBeLessThan(10_000);
    expect(text).toContain('… and 4940 more.');
  });

  test('of parts that are too long the least important go, and are named', () => {
    const long = '€'.repeat(2000);
    const changes = Array.from({ length: 60 }, (_, place) => ({ field: `f${place}${long}`, from: 'a', to: 'b' }));
    const text = summaryText('shop-dev', { ...deployed, steps: [{ ...step, changes }] });
    expect(Buffer.byteLength(text)).toBeLessThanOrEqual(256 * 1024);
    expect(text).toContain('### shop-dev: deployed');
    expect(text).toContain('Left out, because it was too long: the changes. The log has it.');
  });

  test('whatever happens', () => {
    const text = summaryText('shop-dev', { ...deployed, because: 'x'.repeat(2_000_000) });
    expect(Buffer.byteLength(text)).toBeLessThanOrEqual(256 * 1024);
    expect(text).toContain('URL');
  });
});

test('says what speaks for the cause of a bad end', () => {
  const text = summaryText('shop-dev', { ...deployed, outcome: 'rolled-back', diagnosis: diagnosisOf('exit 1') });
  expect(text).toContain('\n- crash-on-start: exit 1\n- fix exit 1\n- [What this means, and what to do](https://');
  expect(text).toContain('\n| 0123abcd | stopped | exit 1 |\n');
  expect(text).toContain('\n| 10.0.0.1:8000 | unhealthy | Target.Timeout: exit 1 |\n');
  expect(text).toContain('\nThe last lines of container app of task 0123abcd:\n\n```text\nwrote exit 1\n```\n');
});

test('says what broke a run off, and has no empty table', () => {
  const error = new UserError('No such key.', { hint: 'Give another.' });
  const text = summaryText('shop-dev', { ...deployed, outcome: 'failed', facts: {}, steps: [], error });
  expect(text).toContain('\n- No such key. Give another.\n');
  expect(text).not.toContain('| |');
});

test('says of a run that came too late that it did nothing', () => {
  const text = summaryText('shop-dev', { ...deployed, outcome: 'superseded', steps: [] });
  expect(text).toContain('\nNothing was done.\n');
});

test('never shows a hidden value', () => {
  const changes = [{ field: 'environment.PASSWORD', from: `${HIDDEN}a1`, to: `${HIDDEN}b2` }];
  const text = summaryText('shop-dev', {
    ...deployed,
    steps: [{ ...deployed.steps[0], kind: 'a', name: 'b', action: 'update', changes }],
  });
  expect(text).toContain('environment.PASSWORD: another value');
  expect(text).not.toContain(HIDDEN);
});

describe('a text from elsewhere stays a text', () => {
  const lineCount = (text: string) => text.split('\n').length;
  const everywhere = (text: string): Deployed => ({
    outcome: 'failed',
    because: text,
    diagnosis: diagnosisOf(text),
    steps: [{ kind: 'service', name: text, action: 'update', changes: [{ field: text, from: text, to: [text] }] }],
    facts: { url: text, image: text, deploymentId: text },
  });

  test.each(HOSTILE)('%j', (text) => {
    const [plain, hostile] = [summaryText('x', everywhere('plain')), summaryText(text, everywhere(text))];
    expect(lineCount(hostile)).toBe(lineCount(plain));
    // What stands between fences is shown as it is.
    const outside = (summary: string) => summary.replace(/^```text\n[\s\S]*?^```$/gm, '');
    expect(outside(hostile).match(/<[^>]*>/g)).toEqual(outside(plain).match(/<[^>]*>/g));
    const rows = outside(hostile)
      .split('\n')
      .filter((line) => line.startsWith('| '));
    const bars = (row: string) => row.match(/(?<!\\)\|/g)?.length;
    const likewise = outside(plain)
      .split('\n')
      .filter((line) => line.startsWith('| '));
    expect(rows.map(bars)).toEqual(likewise.map(bars));
    // Nothing that Markdown reads is left without its backslash.
    const inner = outside(hostile)
      .replace(/^- \[What this means, and what to do\]\(.*\)$/gm, '')
      .replaceAll(/\\./g, '')
      .split('\n')
      .filter((line) => !line.startsWith('|') && !/^###[#]? /.test(line));
    expect(inner.join('\n')).not.toMatch(/[`*[\]#]/);
  });

  test('and reads as it was', () => {
    const text = summaryText('x', { ...deployed, because: 'a < b & c > d, exit_code (1)' });
    expect(text).toContain('a &lt; b &amp; c &gt; d, exit\\_code \\(1\\)');
  });
});
