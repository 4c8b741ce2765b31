import {
  DescribeTaskDefinitionCommand,
  RegisterTaskDefinitionCommand,
  type RegisterTaskDefinitionCommandInput,
} from '@aws-sdk/client-ecs';
import type { ContractStage } from '../contract-stage.ts';
import { lower, OWNER, type Row } from '../row.ts';
import { ecsTags } from './ecs-tags.ts';

/** A newer revision, registered by hand from the one that there is. */
const registered =
  (change: (definition: RegisterTaskDefinitionCommandInput) => Partial<RegisterTaskDefinitionCommandInput>) =>
  async ({ clients }: ContractStage, taskDefinition: string) => {
    const { taskDefinition: seen } = await clients.ecs.send(new DescribeTaskDefinitionCommand({ taskDefinition }));
    const { family, cpu, memory, networkMode, requiresCompatibilities, runtimePlatform, executionRoleArn } = seen ?? {};
    const definition: RegisterTaskDefinitionCommandInput = {
      family,
      cpu,
      memory,
      networkMode,
      requiresCompatibilities,
      runtimePlatform,
      executionRoleArn,
      containerDefinitions: seen?.containerDefinitions,
      tags: lower(OWNER),
    };
    return clients.ecs.send(new RegisterTaskDefinitionCommand({ ...definition, ...change(definition) }));
  };

export const taskDefinition: Row = {
  of: ({ definition }) => definition,
  create: 'RegisterTaskDefinition',
  drift: {
    cpu: registered(() => ({ cpu: '512', memory: '1024' })),
    'containers.app.environment.ADDED': registered(({ containerDefinitions = [] }) => ({
      containerDefinitions: containerDefinitions.map((container) => ({
        ...container,
        environment: [...(container.environment ?? []), { name: 'ADDED', value: 'by hand' }],
      })),
    })),
    'containers.app.environment.PORT': registered(({ containerDefinitions = [] }) => ({
      containerDefinitions: containerDefinitions.map((container) => ({
        ...container,
        environment: (container.environment ?? []).map(({ name }) => ({ name, value: 'by hand' })),
      })),
    })),
    'containers.sidecar': registered(({ containerDefinitions = [] }) => ({
      containerDefinitions: [...containerDefinitions, { name: 'sidecar', image: 'public.ecr.aws/x/y:1' }],
    })),
  },
  stuck: {},
  fixed: {
    isTakenOver: 'what is there is laid under, whoever made it: test/commands/adoption.test.ts',
    content: 'the rows tell its parts',
    tags: 'a stamp: a revision is as good as its content',
  },
  tags: { ...ecsTags, healed: false },
  removes: true,
};
