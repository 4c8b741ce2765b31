import { describe, expect, test } from '@jest/globals';
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
      '1 of 1 task healthy',
      '',
      '| | |',
      '|---|---|',
      '| URL | http://lb.example |',
      '| Task definition | shop-dev:7 |',
      '',
      '<details><summary>Changes</summary>',
      '',
      '- update  service  shop-dev',
      '- cpu: 256 → 512',
      '',
      '</details>',
      '',
    ].join('\n'),
  );
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
  expect(text).toContain('\n- Nothing was done.\n');
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
      .filter((line) => !line.startsWith('|') && !line.startsWith('###'));
    expect(inner.join('\n')).not.toMatch(/[`*[\]#]/);
  });

  test('and reads as it was', () => {
    const text = summaryText('x', { ...deployed, because: 'a < b & c > d, exit_code (1)' });
    expect(text).toContain('a &lt; b &amp; c &gt; d, exit\\_code \\(1\\)');
  });
});
