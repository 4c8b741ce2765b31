import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { type Stage, startStage } from './deployments.ts';

let aws: Stage;
beforeEach(async () => {
  aws = await startStage();
});
afterEach(() => aws.close());

describe('two runs at the same time', () => {
  test('of the same image into the empty account make one of everything, and at least one ends green', async () => {
    const image = await aws.archive({});
    const runs = await Promise.all([aws.deploy({ image }), aws.deploy({ image })]);
    const outcomes = runs.map(({ outcome }) => outcome);
    expect(runs.map(({ error }) => error)).toEqual([undefined, undefined]);
    expect(outcomes.filter((outcome) => !['deployed', 'unchanged', 'superseded'].includes(outcome))).toEqual([]);
    expect(outcomes.some((outcome) => outcome !== 'superseded')).toBe(true);
    expect(new Set(runs.map(({ facts }) => facts.serviceArn)).size).toBe(1);
    expect(await aws.deploy({ image })).toMatchObject({ outcome: 'unchanged', writes: [] });
  });

  test('of two images: one is green, and the other says that it was overtaken', async () => {
    await aws.deploy({ image: await aws.archive({}) });
    // Slow to start, so that neither is done before the other has begun.
    const patient = { 'health-check-grace-period': '2h', 'container-health-check': 'none' };
    const labels = { 'simulator.start-seconds': '1200' };
    const images = await Promise.all(
      ['1', '2'].map((body) => aws.archive({ labels: { ...labels, 'simulator.body': body } })),
    );
    const runs = await Promise.all(images.map((image) => aws.deploy({ ...patient, image })));
    const outcomes = runs.map(({ outcome }) => outcome).toSorted();
    expect(outcomes).toEqual(['deployed', 'superseded']);
    const told = runs.find(({ outcome }) => outcome === 'superseded')?.because;
    expect(told).toMatch(/a newer deployment \(ecs-svc\/\d+\) runs shop-dev:\d+ now/);
  });

  test('of two environments don’t touch each other', async () => {
    const image = await aws.archive({});
    const runs = await Promise.all(['dev', 'prod', 'pr-12'].map((environment) => aws.deploy({ environment, image })));
    expect(runs.map(({ outcome }) => outcome)).toEqual(['deployed', 'deployed', 'deployed']);
    expect(new Set(runs.map(({ facts }) => facts.url)).size).toBe(3);
  });
});
