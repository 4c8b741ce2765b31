import { CloudWatchLogsClient, CreateLogGroupCommand } from '@aws-sdk/client-cloudwatch-logs';
import {
  CreateRepositoryCommand,
  DeleteRepositoryCommand,
  ECRClient,
  GetAuthorizationTokenCommand,
} from '@aws-sdk/client-ecr';
import { CreateClusterCommand, ECSClient, ListTasksCommand, RegisterTaskDefinitionCommand } from '@aws-sdk/client-ecs';
import {
  CreateLoadBalancerCommand,
  CreateTargetGroupCommand,
  ElasticLoadBalancingV2Client,
} from '@aws-sdk/client-elastic-load-balancing-v2';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { type Simulator, startSimulator } from '../simulator.ts';
import type { Statement } from './policy.ts';

const ROLE = 'arn:aws:iam::123456789012:role/shop-execution';

let aws: Simulator;
beforeEach(async () => {
  aws = await startSimulator();
});
afterEach(() => aws.close());

/** Clients of a role that is allowed just this. */
function as(...statements: readonly Partial<Statement>[]) {
  const Statement = statements.map((each): Statement => ({ Effect: 'Allow', Action: '*', Resource: '*', ...each }));
  const credentials = aws.iam.session('deploy', [{ Version: '2012-10-17', Statement }]);
  const config = { ...aws.config, credentials, maxAttempts: 1 };
  return {
    credentials,
    ecr: new ECRClient(config),
    ecs: new ECSClient(config),
    elb: new ElasticLoadBalancingV2Client(config),
    logs: new CloudWatchLogsClient(config),
  };
}

const cannot = (action: string, resource: string) =>
  `User: arn:aws:sts::123456789012:assumed-role/deploy/GitHubActions is not authorized to perform: ${action} on resource: ${resource} because no identity-based policy allows the ${action} action`;

const ecs = (path: string) => `arn:aws:ecs:eu-central-1:123456789012:${path}`;
const elb = (path: string) => `arn:aws:elasticloadbalancing:eu-central-1:123456789012:${path}`;

const DEFINITION = {
  family: 'shop-dev',
  requiresCompatibilities: ['FARGATE' as const],
  networkMode: 'awsvpc' as const,
  cpu: '256',
  memory: '512',
  executionRoleArn: ROLE,
  containerDefinitions: [{ name: 'app', image: 'shop' }],
};
const BALANCER = {
  Name: 'shop-dev-alb',
  Subnets: ['subnet-0a1b2c3d4e5f60001', 'subnet-0a1b2c3d4e5f60002'],
  SecurityGroups: ['sg-0a1b2c3d4e5f60001'],
};

describe('an identity without policies', () => {
  test('may do everything', async () => {
    await expect(
      new ECSClient(aws.config).send(new CreateClusterCommand({ clusterName: 'any' })),
    ).resolves.toBeTruthy();
  });
});

describe('the JSON protocol', () => {
  test('answers AccessDeniedException with status 400', async () => {
    const call = as({ Action: 'ecr:*' }).ecs.send(new CreateClusterCommand({ clusterName: 'shop-dev' }));
    await expect(call).rejects.toMatchObject({
      name: 'AccessDeniedException',
      message: cannot('ecs:CreateCluster', ecs('cluster/shop-dev')),
      $metadata: { httpStatusCode: 400 },
    });
    expect(aws.ecs.store.clusters.size).toBe(0);
  });
});

describe('the query protocol', () => {
  test('answers AccessDenied with status 403', async () => {
    const call = as({ Action: 'ecr:*' }).elb.send(new CreateLoadBalancerCommand(BALANCER));
    await expect(call).rejects.toMatchObject({
      name: 'AccessDenied',
      message: cannot('elasticloadbalancing:CreateLoadBalancer', elb('loadbalancer/app/shop-dev-alb/*')),
      $metadata: { httpStatusCode: 403 },
    });
  });
});

describe('tags at a creation', () => {
  test.each([
    [
      'ecs:TagResource',
      ecs('cluster/shop-dev'),
      () =>
        as({ Action: 'ecs:CreateCluster' }).ecs.send(
          new CreateClusterCommand({ clusterName: 'shop-dev', tags: [{ key: 'a', value: 'b' }] }),
        ),
    ],
    [
      'ecr:TagResource',
      'arn:aws:ecr:eu-central-1:123456789012:repository/shop-dev',
      () =>
        as({ Action: 'ecr:CreateRepository' }).ecr.send(
          new CreateRepositoryCommand({ repositoryName: 'shop-dev', tags: [{ Key: 'a', Value: 'b' }] }),
        ),
    ],
    [
      'elasticloadbalancing:AddTags',
      elb('targetgroup/shop-dev-tg/*'),
      () =>
        as({ Action: 'elasticloadbalancing:CreateTargetGroup' }).elb.send(
          new CreateTargetGroupCommand({ Name: 'shop-dev-tg', Tags: [{ Key: 'a', Value: 'b' }] }),
        ),
    ],
    [
      'logs:TagResource',
      'arn:aws:logs:eu-central-1:123456789012:log-group:/ecs/shop-dev',
      () =>
        as({ Action: 'logs:CreateLogGroup' }).logs.send(
          new CreateLogGroupCommand({ logGroupName: '/ecs/shop-dev', tags: { a: 'b' } }),
        ),
    ],
  ])('need %s as well', async (action, resource, call) => {
    await expect(call()).rejects.toMatchObject({ message: cannot(action, resource) });
  });

  test('and without tags nobody asks for it', async () => {
    const { ecs } = as({ Action: 'ecs:CreateCluster' });
    await expect(ecs.send(new CreateClusterCommand({ clusterName: 'shop-dev' }))).resolves.toBeTruthy();
  });
});

describe('what is done in the caller’s name', () => {
  test('the roles of a task definition are passed to ECS', async () => {
    const register = new RegisterTaskDefinitionCommand(DEFINITION);
    const own = { Action: 'ecs:RegisterTaskDefinition', Resource: ecs('task-definition/shop-*:*') };
    await expect(as(own).ecs.send(register)).rejects.toMatchObject({ message: cannot('iam:PassRole', ROLE) });
    const elsewhere = { StringEquals: { 'iam:PassedToService': 'ec2.amazonaws.com' } };
    const pass = { Action: 'iam:PassRole', Resource: ROLE };
    await expect(as(own, { ...pass, Condition: elsewhere }).ecs.send(register)).rejects.toThrow('iam:PassRole');
    const toTasks = { StringEquals: { 'iam:PassedToService': 'ecs-tasks.amazonaws.com' } };
    await expect(as(own, { ...pass, Condition: toTasks }).ecs.send(register)).resolves.toBeTruthy();
  });

  test('a load balancer looks at the network', async () => {
    const call = as({ Action: 'elasticloadbalancing:*' }).elb.send(new CreateLoadBalancerCommand(BALANCER));
    await expect(call).rejects.toThrow(
      'is not authorized to perform: ec2:DescribeAccountAttributes because no identity-based policy allows',
    );
  });

  test('an account’s first load balancer makes a service-linked role, once', async () => {
    aws.iam.serviceLinkedRoles.forget();
    const own = { Action: ['elasticloadbalancing:*', 'ec2:Describe*'] };
    const create = new CreateLoadBalancerCommand(BALANCER);
    const role =
      'arn:aws:iam::123456789012:role/aws-service-role/elasticloadbalancing.amazonaws.com/AWSServiceRoleForElasticLoadBalancing';
    await expect(as(own).elb.send(create)).rejects.toMatchObject({
      message: cannot('iam:CreateServiceLinkedRole', role),
    });
    const linked = {
      Action: 'iam:CreateServiceLinkedRole',
      Resource: role,
      Condition: { StringEquals: { 'iam:AWSServiceName': 'elasticloadbalancing.amazonaws.com' } },
    };
    await expect(as(own, linked).elb.send(create)).resolves.toBeTruthy();
    await expect(as(own).elb.send(create)).resolves.toBeTruthy();
  });

  test('an account’s first cluster says only that the role is missing', async () => {
    aws.iam.serviceLinkedRoles.forget();
    const create = new CreateClusterCommand({ clusterName: 'shop-dev' });
    await expect(as({ Action: 'ecs:*' }).ecs.send(create)).rejects.toThrow('Unable to assume the service linked role');
    await expect(as({}).ecs.send(create)).resolves.toBeTruthy();
  });

  test('a repository’s own key is granted, and the grants of any key are given back at the end', async () => {
    const kmsKey = 'arn:aws:kms:eu-central-1:123456789012:key/0a1b2c3d-0000-0000-0000-000000000000';
    const create = new CreateRepositoryCommand({
      repositoryName: 'shop-dev',
      encryptionConfiguration: { encryptionType: 'KMS', kmsKey },
    });
    await expect(as({ Action: 'ecr:*' }).ecr.send(create)).rejects.toMatchObject({
      message: cannot('kms:DescribeKey', kmsKey),
    });
    const { ecr } = as({ Action: 'ecr:*' });
    await ecr.send(
      new CreateRepositoryCommand({ repositoryName: 'shop-dev', encryptionConfiguration: { encryptionType: 'KMS' } }),
    );
    const gone = ecr.send(new DeleteRepositoryCommand({ repositoryName: 'shop-dev' }));
    await expect(gone).rejects.toMatchObject({ name: 'KmsException' });
    expect(aws.ecr.repositories.size).toBe(0);
  });
});

test('ListTasks can be held to a cluster', async () => {
  await new ECSClient(aws.config).send(new CreateClusterCommand({ clusterName: 'shop-dev' }));
  const held = (cluster: string) =>
    as({ Action: 'ecs:ListTasks', Condition: { ArnLike: { 'ecs:cluster': ecs(`cluster/${cluster}`) } } }).ecs.send(
      new ListTasksCommand({ cluster: 'shop-dev' }),
    );
  await expect(held('shop-*')).resolves.toBeTruthy();
  await expect(held('web-*')).rejects.toMatchObject({
    message: cannot('ecs:ListTasks', ecs('container-instance/shop-dev/*')),
  });
});

describe('the registry', () => {
  const asked = async (allowed: string | readonly string[], method: string, path: string) => {
    await new ECRClient(aws.config).send(new CreateRepositoryCommand({ repositoryName: 'shop-dev' }));
    const { ecr } = as({ Action: 'ecr:GetAuthorizationToken' }, { Action: allowed });
    const { authorizationData } = await ecr.send(new GetAuthorizationTokenCommand({}));
    const authorization = `Basic ${authorizationData?.[0]?.authorizationToken}`;
    const response = await fetch(`${aws.url}/v2/shop-dev/${path}`, { method, headers: { authorization } });
    return { status: response.status, body: await response.text() };
  };

  test.each([
    ['HEAD', `blobs/sha256:${'0'.repeat(64)}`, 'ecr:BatchCheckLayerAvailability'],
    ['GET', `blobs/sha256:${'0'.repeat(64)}`, 'ecr:GetDownloadUrlForLayer'],
    ['HEAD', 'manifests/v1', 'ecr:BatchGetImage'],
    ['PUT', 'manifests/v1', 'ecr:PutImage'],
    ['POST', 'blobs/uploads/', 'ecr:InitiateLayerUpload'],
    ['PATCH', 'blobs/uploads/1', 'ecr:UploadLayerPart'],
    ['PUT', 'blobs/uploads/1', 'ecr:CompleteLayerUpload'],
    ['GET', 'tags/list', 'ecr:ListImages'],
  ])('asks for %s %s in the name of the token’s owner: %s', async (method, path, action) => {
    const { status, body } = await asked('ecs:*', method, path);
    expect(status).toBe(403);
    const repository = 'arn:aws:ecr:eu-central-1:123456789012:repository/shop-dev';
    const refusal = { errors: [{ code: 'DENIED', message: cannot(action, repository) }] };
    // An answer to HEAD has no body, so it can't say why.
    expect(body).toBe(method === 'HEAD' ? '' : JSON.stringify(refusal));
    aws.ecr.repositories.clear();
    expect((await asked(action, method, path)).status).not.toBe(403);
  });
});
