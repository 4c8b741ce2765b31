import { beforeAll, describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { ask } from '../scenarios/cloud.ts';
import { type Recording, recordingOf, replay } from '../scenarios/past.ts';
import { CERTIFICATE, type Stage, startStage } from './deployments.ts';
import { destroyed } from './destroying.ts';
import { inventory } from './inventory.ts';
import { guest, invite, lose, lost, neighbour, settle } from './neighbours.ts';
import { isOurs, snapshot } from './snapshot.ts';

let past: Recording;
beforeAll(async () => {
  const aws = await startStage();
  const image = await aws.archive({ labels: {} });
  expect(await aws.deploy({ image, 'certificate-arn': CERTIFICATE })).toMatchObject({ outcome: 'deployed' });
  past = recordingOf(aws.simulator, {});
  await aws.close();
});

async function inhabited(): Promise<Stage> {
  const aws = await startStage();
  replay(past, aws.simulator);
  return aws;
}

test('whatever there is beside, on or under the name of what is ours: what carries no tags of ours is not touched', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.uniqueArray(neighbour, { selector: ({ kind, name }) => `${kind} ${name}`, maxLength: 6 }),
      fc.array(guest, { maxLength: 3 }),
      lost,
      async (neighbours, guests, losses) => {
        const aws = await inhabited();
        try {
          for (const each of neighbours) settle(aws.simulator, each);
          for (const each of guests) invite(aws.simulator, each);
          for (const each of losses) lose(aws.simulator, each);
          const before = [...snapshot(aws.simulator)].filter(([arn, thing]) => !isOurs(arn, thing));
          await destroyed(aws);
          const after = snapshot(aws.simulator);
          expect(before.map(([arn]) => [arn, after.get(arn)])).toEqual(before);
          if (losses.length === 0 && guests.length === 0) {
            expect([...after].filter(([arn, thing]) => isOurs(arn, thing) && !arn.includes('task-definition'))).toEqual(
              [],
            );
          }
        } finally {
          await aws.close();
        }
      },
    ),
    { numRuns: 30, endOnFailure: true },
  );
}, 120_000);

describe('something of somebody else’s on the load balancer, with which it would go', () => {
  test.each([
    ['a listener', { kind: 'listener', port: 8080, tags: {} }, ['load balancer'], /port 8080/],
    ['a rule', { kind: 'rule', port: 443, tags: {} }, ['listener', 'load balancer', 'target group'], /rule 1 .*443/],
  ] as const)('%s: keeps it, and what that needs, and is told', async (_, stranger, kinds, reason) => {
    const aws = await inhabited();
    try {
      invite(aws.simulator, stranger);
      const ended = await destroyed(aws);
      expect([ended.outcome, ended.left.map(({ kind }) => kind).toSorted()]).toEqual(['destroyed', kinds]);
      expect(ended.left.find(({ kind }) => kind === 'load balancer')?.reason).toMatch(reason);
      aws.simulator.elb.state.rules.clear();
      for (const { arn, port } of aws.simulator.elb.state.listeners.values()) {
        if (port === 8080) ask(aws.simulator.elb, 'DeleteListener', { ListenerArn: arn });
      }
      expect(await destroyed(aws)).toMatchObject({ outcome: 'destroyed', left: [] });
      expect(inventory(aws.simulator)).toEqual([]);
    } finally {
      await aws.close();
    }
  });
});
