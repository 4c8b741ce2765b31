import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { MARK } from '../../src/engine/mark.ts';
import { type ContractStage, startContract } from './contract-stage.ts';
import { OWNER, type Row } from './row.ts';
import { cluster } from './rows/cluster.ts';
import { image } from './rows/image.ts';
import { plainListener, secureListener } from './rows/listener.ts';
import { listenerRule } from './rows/listener-rule.ts';
import { loadBalancer } from './rows/load-balancer.ts';
import { logGroup } from './rows/log-group.ts';
import { repository } from './rows/repository.ts';
import { service } from './rows/service.ts';
import { targetGroup } from './rows/target-group.ts';
import { taskDefinition } from './rows/task-definition.ts';

/** By the file in src/resources. */
const ROWS: Readonly<Record<string, readonly Row[]>> = {
  repository: [repository],
  'log-group': [logGroup],
  cluster: [cluster],
  'load-balancer': [loadBalancer],
  'target-group': [targetGroup],
  listener: [secureListener, plainListener],
  'listener-rule': [listenerRule],
  image: [image],
  'task-definition': [taskDefinition],
  service: [service],
};

const SOURCES = resolve(import.meta.dirname, '../../src/resources');

/** File name → source, of every file that defines a kind. */
const kinds = Object.fromEntries(
  readdirSync(SOURCES)
    .map((file) => [file.replace(/\.ts$/, ''), readFileSync(join(SOURCES, file), 'utf8')] as const)
    .filter(([, source]) => /\bdefine</.test(source)),
);

/** Kinds that are never made, only removed: the tests of destroy and of the replacement of a target group have them. */
const DEPARTING = ['departing-service', 'left-target-groups', 'revisions'];

/** What is only looked up: test/resources/used.test.ts has it. */
const USED = ['used'];

/** The image of another environment needs that environment: test/commands/promotion.test.ts has both. */
const BESIDE_ANOTHER = ['promoted-image'];

test('every kind of resource that is made has a row', () => {
  expect([...Object.keys(ROWS), ...DEPARTING, ...USED, ...BESIDE_ANOTHER].toSorted()).toEqual(
    Object.keys(kinds).toSorted(),
  );
});

test.each(Object.entries(ROWS))(
  'every declared field of a %s is drifted by its rows, or said to be fixed',
  (file, rows) => {
    const [, body = ''] = /^interface State \{\n([\s\S]*?)^\}/m.exec(kinds[file] ?? '') ?? [];
    const declared = [...body.matchAll(/^ {2}readonly (\w+)/gm)].map(([, field = '']) => field);
    expect(declared.length).toBeGreaterThan(0);
    for (const row of rows) {
      const told = [row.drift, row.stuck, row.replaced ?? {}, row.fixed].flatMap((fields) => Object.keys(fields));
      const covered = new Set(told.map((field) => field.split('.', 1)[0]));
      expect(declared.filter((field) => !covered.has(field))).toEqual([]);
    }
  },
);

const all = Object.entries(ROWS).flatMap(([file, rows]) =>
  rows.map((row, number) => [rows.length === 1 ? file : `${file} (${number + 1})`, row] as const),
);

describe.each(all)('%s', (_, row) => {
  let aws: ContractStage;
  beforeEach(async () => {
    aws = await startContract(row.of, row.setting);
  });
  afterEach(() => aws.close());

  const arnOf = async () => {
    const out = await aws.out();
    if (typeof out === 'object' && out !== null && 'arn' in out && typeof out.arn === 'string') return out.arn;
    throw new Error('it has no ARN');
  };

  test('absent, it is made; there, it is kept without a write', async () => {
    expect(await aws.plan()).toMatchObject({ action: 'create' });
    expect((await aws.apply()).step).toMatchObject({ action: 'create' });
    expect(await aws.plan()).toEqual(expect.objectContaining({ action: 'keep', changes: [] }));
    expect(await aws.apply()).toMatchObject({ step: { action: 'keep' }, writes: [] });
  });

  if (row.removes) {
    test('removed, it is absent again', async () => {
      await aws.apply();
      await aws.remove();
      expect(await aws.plan()).toMatchObject({ action: 'create' });
    });
  }

  test('without the right to make it, the error names it and the call', async () => {
    const deny = { kind: 'deny' } as const;
    const registry = row.create.includes(' ');
    aws.simulator.faults.add(
      registry ? { ...deny, service: 'registry' } : { ...deny, operation: row.create, ...row.aim },
    );
    const { kind, name } = await aws.plan();
    const told = await aws.failure();
    expect(told).toContain(`${kind} ${name}: `);
    expect(told).toMatch(
      registry ? /403|denied|ecr:/i : new RegExp(`may not do [a-z]+:${row.create}\\. Add to its policy: `),
    );
  });

  const { race } = row;
  if (race) {
    test('made by another run in the meantime, it is read again and kept', async () => {
      aws.simulator.faults.add({ kind: 'error', operation: row.create, times: 1, applied: true, ...race, ...row.aim });
      expect(await aws.failure()).toBe('no failure');
      expect(await aws.plan()).toMatchObject({ action: 'keep' });
    });

    test('if AWS says again and again that it is there and it is not, the run ends with an error', async () => {
      aws.simulator.faults.add({ kind: 'error', operation: row.create, ...race, ...row.aim });
      expect(await aws.failure()).toContain('it was not as it had just been read, each time anew: ');
    });
  }

  if (Object.keys(row.drift).length > 0) {
    test.each(Object.entries(row.drift))('%s changed by hand is seen, named and undone', async (field, change) => {
      await aws.apply();
      await change(aws, await arnOf());
      const step = await aws.plan();
      expect(step).toMatchObject({ action: 'update' });
      expect(step.refusal).toBeUndefined();
      const named = step.changes.map((each) => each.field);
      expect(named.some((each) => each === field || each.startsWith(`${field}.`))).toBe(true);
      await aws.apply();
      expect(await aws.plan()).toMatchObject({ action: 'keep', changes: [] });
    });
  }

  const { described, tags } = row;
  if (described && tags) {
    const remembered = Object.entries(row.drift).filter(
      ([field]) => !/^(tags|parked|action|listener|spare)\b/.test(field),
    );

    test.each(remembered)('%s changed by hand is drift', async (field, change) => {
      await aws.apply();
      expect(await aws.drift()).toEqual([]);
      await change(aws, await arnOf());
      const { changes } = await aws.plan();
      expect(changes.filter((each) => each.field === field || each.field.startsWith(`${field}.`))).not.toEqual([]);
      expect(changes.filter((each) => !each.drift)).toEqual([]);
      expect(await aws.drift()).toContain(field.split('.', 1)[0]);
      const { step } = await aws.apply();
      expect(step.changes.filter((each) => !each.drift)).toEqual([]);
      expect(await aws.drift()).toEqual([]);
    });

    test('described otherwise it changes, and that is no drift', async () => {
      await aws.apply();
      const step = await aws.plan({ inputs: described });
      expect(step.action).toBe('update');
      expect(step.changes.filter(({ field, drift }) => drift || field === `tags.${MARK}`)).toEqual([]);
      await aws.apply({ inputs: described });
      expect(await aws.apply({ inputs: described })).toMatchObject({ step: { action: 'keep' }, writes: [] });
      expect(await aws.drift()).toEqual([]);
    });

    test('that remembers nothing is kept, and remembers from its next change on', async () => {
      const [, change] = remembered.at(-1) ?? [];
      await aws.apply();
      await tags.drop(aws, await arnOf(), [MARK]);
      expect(await aws.apply()).toMatchObject({ step: { action: 'keep' }, writes: [] });
      await change?.(aws, await arnOf());
      expect(await aws.drift()).toEqual([]);
      const { changes } = await aws.plan();
      expect(changes.filter(({ field, drift }) => drift || field === `tags.${MARK}`)).toEqual([]);
      await aws.apply();
      await change?.(aws, await arnOf());
      expect(await aws.drift()).not.toEqual([]);
    });

    test('that remembers what is no longer described is told the new', async () => {
      await aws.apply();
      await tags.set(aws, await arnOf(), { [MARK]: 'size=12ab' });
      expect((await aws.plan()).changes).toEqual([
        expect.objectContaining({ field: `tags.${MARK}`, from: 'size=12ab' }),
      ]);
      await aws.apply();
      expect(await aws.plan()).toMatchObject({ action: 'keep', changes: [] });
    });
  }

  if (Object.keys(row.stuck).length > 0) {
    test.each(Object.entries(row.stuck))('%s can’t be changed: refused with what to do', async (field, make) => {
      await make(aws);
      const { refusal } = await aws.plan();
      expect(refusal).toMatch(new RegExp(`AWS can't change its ${field} \\(.+ → .+\\)\\. [A-Z].{20,}`));
      const mark = aws.simulator.journal.mark();
      expect(await aws.failure()).toContain(refusal);
      expect(aws.simulator.journal.writes(mark).map(({ operation }) => operation)).not.toContain(row.create);
    });
  }

  const { replaced } = row;
  if (replaced) {
    test.each(Object.entries(replaced))('%s can’t be changed: another one takes its place', async (field, make) => {
      await make(aws);
      const step = await aws.plan();
      expect(step).toMatchObject({
        action: 'replace',
        changes: expect.arrayContaining([expect.objectContaining({ field })]),
      });
      expect(step.refusal).toBeUndefined();
      const before = await arnOf();
      await aws.apply();
      // The other one stays as it is, for as long as anything is in it; what was made is found again.
      expect(await arnOf()).not.toBe(before);
      expect(await aws.out()).toMatchObject({ live: before });
      expect(await aws.apply()).toMatchObject({ step: { action: 'keep' }, writes: [] });
    });
  }

  if (tags) {
    test('that lost our tags is refused, and taken over only with adopt', async () => {
      await aws.apply();
      await tags.drop(aws, await arnOf(), Object.keys(OWNER));
      expect((await aws.plan()).refusal).toContain('was not made by fargate-platform. Set `adopt: true`');
      expect(await aws.failure()).toContain('was not made by fargate-platform');
      const adopted = await aws.plan({ adopt: true });
      expect(adopted.refusal).toBeUndefined();
      if (!tags.healed) return;
      expect(adopted.changes.map(({ field }) => field).toSorted()).toEqual(
        Object.keys(OWNER)
          .map((key) => `tags.${key}`)
          .toSorted(),
      );
      if (tags.beyond !== undefined) {
        expect(await aws.failure({ adopt: true })).toContain(`may not do ${tags.beyond} on `);
        return;
      }
      await aws.apply({ adopt: true });
      expect(await aws.plan()).toMatchObject({ action: 'keep' });
    });

    test.each([false, true])('of another owner is refused (adopt: %s)', async (adopt) => {
      await aws.apply();
      await tags.set(aws, await arnOf(), { 'fargate-platform:project': 'billing' });
      expect((await aws.plan({ adopt })).refusal).toContain('belongs to somebody else');
      const mark = aws.simulator.journal.mark();
      expect(await aws.failure({ adopt })).toContain('fargate-platform:project = billing');
      expect(aws.simulator.journal.writes(mark)).toEqual([]);
    });
  }
});
