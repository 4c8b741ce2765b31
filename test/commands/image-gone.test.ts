import { BatchDeleteImageCommand } from '@aws-sdk/client-ecr';
import { expect, test } from '@jest/globals';
import { startStage } from './deployments.ts';

test('an image that is deleted under a rollout ends it at the first failed start', async () => {
  const aws = await startStage();
  try {
    const image = await aws.archive({ labels: { 'simulator.body': 'one' } });
    const first = await aws.deploy({ image, 'image-tag': 'one' });
    const ended = await aws.deploy(
      { image: 'ecr:one', 'environment-variables': 'VERSION=2' },
      {
        on: (event) => {
          if (event.kind !== 'started') return;
          const imageIds = [{ imageDigest: first.facts.imageDigest }];
          void aws.clients.ecr.send(new BatchDeleteImageCommand({ repositoryName: 'shop-dev', imageIds }));
        },
      },
    );
    expect(ended.outcome).toBe('rolled-back');
    expect(ended.because).toMatch(/^the image is not in the repository: CannotPullContainerError/);
    expect(ended.diagnosis?.causes[0]).toMatchObject({ name: 'cannot-pull-image', variant: 'missing' });
  } finally {
    await aws.close();
  }
});
