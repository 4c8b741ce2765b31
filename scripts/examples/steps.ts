import type { Change } from '../../src/engine/diff.ts';
import type { Action } from '../../src/engine/resource.ts';
import type { Step } from '../../src/engine/walk.ts';
import { revision } from './look.ts';

const REPOSITORY = '123456789012.dkr.ecr.eu-central-1.amazonaws.com/shop-prod';

/** An image of the examples: its tag and its digest. */
export interface ExampleImage {
  readonly tag: string;
  readonly digest: string;
}

export const reference = ({ tag }: ExampleImage) => `${REPOSITORY}:${tag}`;

const FOUNDATION = [
  ['cluster', 'shop-prod'],
  ['repository', 'shop-prod'],
  ['load balancer', 'shop-prod-alb'],
  ['log group', '/ecs/shop-prod'],
  ['target group', 'shop-prod-tg'],
  ['listener', 'shop-prod-alb:443'],
  ['listener', 'shop-prod-alb:80'],
] as const;

const step = (kind: string, name: string, action: Action, changes: readonly Change[] = []): Step => ({
  kind,
  name,
  action,
  changes,
});

/** Everything alike: made, or left as it is. */
export const all = (action: 'create' | 'keep' | 'remove', { tag }: ExampleImage): Step[] => [
  ...FOUNDATION.map(([kind, name]) => step(kind, name, action)),
  step('image', `shop-prod:${tag}`, action),
  step('task definition', 'shop-prod', action),
  step('service', 'shop-prod', action),
];

/** Another image, on what is there, with what else changes in the task definition. */
export const released = (from: ExampleImage, to: ExampleImage, number: number, more: readonly Change[]): Step[] => [
  ...FOUNDATION.map(([kind, name]) => step(kind, name, 'keep')),
  step('image', `shop-prod:${to.tag}`, 'create'),
  step('task definition', 'shop-prod', 'update', [
    ...more,
    { field: 'containers.app.image', from: `${REPOSITORY}@${from.digest}`, to: `${REPOSITORY}@${to.digest}` },
  ]),
  step('service', 'shop-prod', 'update', [
    { field: 'taskDefinition', from: revision(number - 1), to: revision(number) },
  ]),
];
