import { UpdateClusterSettingsCommand } from '@aws-sdk/client-ecs';
import type { Row } from '../row.ts';
import { ecsTags } from './ecs-tags.ts';

export const cluster: Row = {
  of: ({ home }) => home,
  create: 'CreateCluster',
  drift: {
    containerInsights: ({ clients }) =>
      clients.ecs.send(
        new UpdateClusterSettingsCommand({
          cluster: 'shop-dev',
          settings: [{ name: 'containerInsights', value: 'enhanced' }],
        }),
      ),
    'tags.team': (aws, arn) => ecsTags.drop(aws, arn, ['team']),
  },
  described: { 'container-insights': 'enabled' },
  stuck: {},
  fixed: {},
  tags: { ...ecsTags, healed: true },
  race: {
    code: 'InvalidParameterException',
    message: 'Arguments on this idempotent request are inconsistent with arguments used in previous request(s).',
  },
  removes: true,
};
