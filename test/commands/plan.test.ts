import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { plan } from '../../src/commands/plan.ts';
import { explain } from '../../src/errors.ts';
import { readRequest } from '../../src/request.ts';
import { wantedImage } from '../../src/wanted-image.ts';
import { INPUTS } from '../fixtures/inputs.ts';
import { COMMIT, contextOf, type Stage, startStage } from './deployments.ts';

let aws: Stage;
beforeEach(async () => {
  aws = await startStage();
});
afterEach(() => aws.close());

const planned = async (inputs: Readonly<Record<string, string>>) => {
  const request = await readRequest({ ...INPUTS, ...inputs }, {}, undefined, 'running');
  return plan(
    request.spec,
    wantedImage(request, COMMIT, contextOf(aws, 'plan')),
    { commit: COMMIT },
    contextOf(aws, 'plan'),
  );
};

test('what a new image brings is told beside everything else that changes, before it is pushed', async () => {
  const image = (body: string) => aws.archive({ labels: { 'simulator.body': body } });
  const first = await aws.deploy({ image: await image('one') });
  const { steps } = await planned({ image: await image('two'), cpu: '512', memory: '1024' });
  const [definition] = steps.filter(({ kind }) => kind === 'task definition');
  expect(definition?.changes).toEqual(
    expect.arrayContaining([
      { field: 'cpu', from: '256', to: '512' },
      {
        field: 'containers.app.image',
        from: expect.stringContaining(first.facts.imageDigest ?? '?'),
        to: expect.stringMatching(/@sha256:[0-9a-f]{64}$/),
      },
    ]),
  );
  expect(steps.find(({ kind }) => kind === 'service')?.changes).toEqual([
    { field: 'task definition', from: undefined, to: 'new' },
  ]);
});

test('where everything else has to be there already, what is missing is refused in the plan too', async () => {
  const image = await aws.archive({});
  const { refused } = await planned({ image, infrastructure: 'require' });
  expect(refused.map(({ kind }) => kind)).toContain('load balancer');
});

test('without an image the architecture that is asked for has to be one of the image that runs', async () => {
  const image = await aws.archive({ labels: { 'simulator.body': 'one' } });
  await aws.deploy({ image });
  const refusal = await planned({ image: '', 'cpu-architecture': 'ARM64' }).catch(explain);
  expect(refusal).toEqual([expect.stringMatching(/^image shop-dev: image sha256:.* cpu-architecture is ARM64/)]);
});
