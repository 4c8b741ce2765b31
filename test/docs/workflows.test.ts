import { execFile } from 'node:child_process';
import { cp, mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { ours, root, sourceOf } from '../workflows/repository.ts';
import { givesWhatIsKnown } from '../workflows/rules/inputs.ts';
import { callersGrantWhatIsAsked, nothingByDefault } from '../workflows/rules/permissions.ts';
import { promotesWhatWasSeen } from '../workflows/rules/promotion.ts';
import { oursAreHere, oursAreThere } from '../workflows/rules/references.ts';
import { stepsOf } from '../workflows/workflow.ts';

const page = await readFile(join(root, 'docs/workflows.md'), 'utf8');
const blocks = (language: string) =>
  [...page.matchAll(new RegExp(`\`\`\`${language}\\n([\\s\\S]*?)\`\`\``, 'g'))].map(([, block]) => `${block}`);

describe('a caller that the page shows', () => {
  const [whole = '', part = ''] = blocks('yaml');
  const deploy = 'org/fargate-platform/.github/workflows/deploy.yml@v1';
  const callers = [whole, `on: push\npermissions: {}\njobs:\n  dev: { uses: ${deploy} }\n${part}`];

  test.each(callers)('is one that GitHub starts, and gives what is asked for: %#', (text) => {
    const caller = sourceOf('docs/workflows.md', text, 'example');
    for (const rule of [nothingByDefault, oursAreHere, oursAreThere]) expect(rule(caller)).toEqual([]);
    const ofTheShown = [callersGrantWhatIsAsked, givesWhatIsKnown, promotesWhatWasSeen].flatMap((rule) => rule(caller));
    expect(ofTheShown.filter((problem) => text === whole || !problem.startsWith('dev'))).toEqual([]);
  });
});

describe('what is done for GitHub Enterprise Server', () => {
  let mirror = '';
  beforeAll(async () => {
    mirror = await mkdtemp(join(tmpdir(), 'mirror-'));
    await cp(join(root, '.github/workflows'), join(mirror, '.github/workflows'), { recursive: true });
    const [command = ''] = blocks('sh');
    await promisify(execFile)('bash', ['-c', command], { cwd: mirror });
  });
  afterAll(() => rm(mirror, { recursive: true }));

  test('leaves nothing that it does not know', async () => {
    const changed = (await readdir(join(mirror, '.github/workflows'))).map(async (name) => {
      const [before, after] = await Promise.all(
        [root, mirror].map((where) => readFile(join(where, '.github/workflows', name), 'utf8')),
      );
      if (before === after) return [];
      expect(after).not.toMatch(/uses: \$\/|queue: max\n|deployment: false/);
      return stepsOf(sourceOf(name, `${after}`, 'public').workflow).flatMap(({ step }) => step.uses ?? []);
    });
    const verbs = (await Promise.all(changed)).flat().filter((uses) => uses.startsWith('OWNER/'));
    expect(verbs).toHaveLength(8);
    for (const uses of verbs) expect(ours(uses.replace('OWNER/', 'org/'))).toBeDefined();
  });
});
