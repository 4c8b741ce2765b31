import { describe, expect, test } from '@jest/globals';
import type { Progress } from '../../src/commands/context.ts';
import { log } from '../../src/github/log.ts';
import { commands, HOSTILE, printed } from './printed.ts';

const step = { kind: 'service', name: 'shop-dev', action: 'update', changes: [] } as const;

/** What a log prints of these events, a second apart. */
function told(...events: readonly Progress[]): Promise<string[]> {
  return printed(() => {
    let now = 0;
    const journal = log(() => now);
    for (const event of events) {
      now += 1000;
      journal.on(event);
    }
    journal.end();
  });
}

test('a run is told in chapters, each line with the time since the start', async () => {
  const changes = [{ field: 'cpu', from: '256', to: '512' }];
  const lines = await told(
    { kind: 'planned', steps: [{ ...step, changes }] },
    { kind: 'started', step },
    { kind: 'done', step },
    { kind: 'push', push: { kind: 'uploaded', digest: 'sha256:a1a1a1a1a1a1a1a1', size: 12_000 } },
    { kind: 'push', push: { kind: 'uploading', digest: 'sha256:a1a1a1a1a1a1a1a1', size: 12_000 } },
    { kind: 'watching', deployment: 'ecs-svc/1', seconds: 1200 },
    { kind: 'news', lines: ['one', 'two'] },
  );
  expect(lines).toEqual([
    '::group::Plan',
    '  update  service  shop-dev',
    '            cpu: 256 → 512',
    '::endgroup::',
    '::group::Apply',
    '  0:03  service shop-dev: updated',
    '  0:04  image: a1a1a1a1a1a1 uploaded (12 kB)',
    '::endgroup::',
    '::group::Rollout',
    '  0:06  waiting up to 20:00 for deployment ecs-svc/1 to be healthy',
    '  0:07  one',
    '  0:07  two',
    '::endgroup::',
  ]);
});

test('a run that ends before it began leaves no open chapter', async () => {
  expect(await told()).toEqual([]);
});

describe('a text from elsewhere gives the runner no command', () => {
  const everywhere = (text: string) => {
    const hostile = { ...step, kind: text, name: text, changes: [{ field: `tags.${text}`, from: text, to: [text] }] };
    return told(
      { kind: 'planned', steps: [hostile] },
      { kind: 'present', image: text, digest: text, tag: text },
      { kind: 'done', step: hostile },
      { kind: 'push', push: { kind: 'tagged', reference: text, digest: text } },
      { kind: 'retry', retry: { attempt: 1, pause: 0.25, reason: text } },
      { kind: 'watching', deployment: text, seconds: 1 },
      { kind: 'news', lines: [text] },
    );
  };

  test.each(HOSTILE)('%j', async (text) => {
    const lines = await everywhere(text);
    expect(commands(lines)).toEqual(['group', 'endgroup', 'group', 'endgroup']);
    expect(lines).toHaveLength((await everywhere('plain')).length);
  });
});

test('a warning is one that the runner shows, whatever it says', async () => {
  const lines = await told({ kind: 'warning', text: 'commit a\n::error::b is live' });
  expect(lines).toEqual(['::warning::commit a ::error::b is live']);
});
