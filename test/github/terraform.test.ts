import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { terraformCommands } from '../../src/github/terraform.ts';

const thing = (id: string) => ({ kind: 'thing', name: id, id });

test('nothing that was taken over, nothing to say', () => {
  expect(terraformCommands([])).toEqual([]);
});

test('the commands take each address of each id out of the state, once, whatever is in them', () => {
  const folder = mkdtempSync(join(tmpdir(), 'terraform-'));
  const log = join(folder, 'log');
  writeFileSync(
    join(folder, 'terraform'),
    [
      '#!/bin/sh',
      'case "$1 $2" in',
      '  "state list") case "$3" in -id=shop-dev) printf \'%s\\n\' \'module.ecr["a b"].this\' aws_ecr_lifecycle_policy.x;; *) echo "aws_lb.it\'s";; esac;;',
      `  "state rm") printf '%s\\n' "$3" >> '${log}';;`,
      'esac',
    ].join('\n'),
    { mode: 0o755 },
  );
  const commands = terraformCommands([thing('shop-dev'), thing('shop-dev'), thing("arn:it's $HOME")]);
  execFileSync('sh', ['-c', commands.join('\n')], { env: { PATH: `${folder}:${process.env['PATH']}` } });
  expect(readFileSync(log, 'utf8').trim().split('\n').toSorted()).toEqual([
    'aws_ecr_lifecycle_policy.x',
    "aws_lb.it's",
    'module.ecr["a b"].this',
  ]);
});
