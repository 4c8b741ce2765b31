import {
  CreateRepositoryCommand,
  DeleteLifecyclePolicyCommand,
  PutImageScanningConfigurationCommand,
  PutImageTagMutabilityCommand,
  TagResourceCommand,
  UntagResourceCommand,
} from '@aws-sdk/client-ecr';
import { OWNER, type Row, upper } from '../row.ts';

const repositoryName = 'shop-dev';

export const repository: Row = {
  of: ({ images }) => images,
  create: 'CreateRepository',
  drift: {
    tagMutability: ({ clients }) =>
      clients.ecr.send(new PutImageTagMutabilityCommand({ repositoryName, imageTagMutability: 'MUTABLE' })),
    scanOnPush: ({ clients }) =>
      clients.ecr.send(
        new PutImageScanningConfigurationCommand({ repositoryName, imageScanningConfiguration: { scanOnPush: false } }),
      ),
    lifecyclePolicy: ({ clients }) => clients.ecr.send(new DeleteLifecyclePolicyCommand({ repositoryName })),
    'tags.team': ({ clients }, resourceArn) =>
      clients.ecr.send(new UntagResourceCommand({ resourceArn, tagKeys: ['team'] })),
  },
  described: { 'keep-images': '3' },
  stuck: {
    encryption: ({ clients }) => clients.ecr.send(new CreateRepositoryCommand({ repositoryName, tags: upper(OWNER) })),
  },
  fixed: { kmsKey: 'AWS can’t change it either: the flows have a key that differs' },
  tags: {
    set: ({ clients }, resourceArn, tags) =>
      clients.ecr.send(new TagResourceCommand({ resourceArn, tags: upper(tags) })),
    drop: ({ clients }, resourceArn, tagKeys) => clients.ecr.send(new UntagResourceCommand({ resourceArn, tagKeys })),
    healed: true,
  },
  race: { code: 'RepositoryAlreadyExistsException' },
  removes: true,
};
