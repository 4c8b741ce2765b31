import { CreateLogGroupCommand } from '@aws-sdk/client-cloudwatch-logs';
import { CreateClusterCommand, UpdateServiceCommand } from '@aws-sdk/client-ecs';
import { agents } from '../../src/aws/agent.ts';
import { type Clients, connect } from '../../src/aws/clients.ts';
import { given } from '../../src/aws/given.ts';
import type { Spec } from '../../src/spec/spec.ts';
import { between, seeded } from '../../test/fixtures/random.ts';
import { type Simulator, startSimulator } from '../../test/simulator/simulator.ts';
import type { VirtualClock } from '../../test/simulator/virtual-clock.ts';
import { defaults } from './defaults.ts';
import type { Plan, Story } from './plan.ts';
import { CLUSTER, createService, LOG_GROUP, register, type Version } from './services.ts';
import { type Attached, targetGroups } from './target-groups.ts';

/** A service that runs its first version, and where it is. */
export interface Home extends Attached {
  readonly cluster: string;
  readonly service: string;
  readonly tasks: number;
}

/** An update that was sent: what a run would now wait for. */
export interface Update {
  readonly deployment: string;
  readonly before: string;
  readonly revision: string;
  readonly previousRevision: string;
}

export interface Account {
  readonly spec: Spec;
  readonly homes: readonly Home[];
  clients(): Clients;
  /** Rolls the second version out, which behaves as the plan says. */
  update(home: Home, plan: Plan): Promise<Update>;
  close(): Promise<void>;
}

const FIRST: Version = { image: 'public.ecr.aws/shop/app:1', secrets: [] };
const SECOND = 'public.ecr.aws/shop/app:2';
const SECRET = 'arn:aws:secretsmanager:eu-central-1:123456789012:secret:shop-AbCdEf';

/** Seconds until load balancers are active and services at rest. */
const SETTLED = 600;

/** Starts an account with services of so many tasks each, all of them at rest. */
export async function startAccount(
  clock: VirtualClock,
  services: readonly number[],
  onStart: (simulator: Simulator) => void,
): Promise<Account> {
  const simulator = await startSimulator({ clock });
  onStart(simulator);
  // As the job's environment tells it to the action.
  Object.assign(process.env, simulator.env, { AWS_EC2_METADATA_DISABLED: 'true' });
  const connections = agents({});
  const { signal } = new AbortController();
  const clients = () => connect({ region: simulator.config.region, agents: connections, clock, signal });
  const { ecs, elb, logs } = clients();
  const spec = defaults();
  const behaviours = new Map<string, ReturnType<typeof behaviourOf>>();
  simulator.ecs.secrets.deny(SECRET);
  simulator.ecs.behave(({ service }, { definition }) =>
    definition.image === SECOND ? behaviours.get(service.name)?.() : undefined,
  );

  await ecs.send(new CreateClusterCommand({ clusterName: CLUSTER }));
  await (await logs()).client.send(new CreateLogGroupCommand({ logGroupName: LOG_GROUP }));
  const attach = targetGroups(elb, spec);
  const homes: Home[] = [];
  for (const [index, tasks] of services.entries()) {
    const service = `shop-${index}`;
    const attached = await attach(service);
    const revision = await register(ecs, service, FIRST, spec);
    await createService(ecs, { service, revision, tasks, targetGroupArn: attached.targetGroupArn }, spec);
    homes.push({ cluster: CLUSTER, service, tasks, ...attached });
  }
  await clock.run(clock.sleep(SETTLED, signal));

  return {
    spec,
    homes,
    clients,
    update: ({ service: name, cluster }, plan) =>
      clock.held(async () => {
        behaviours.set(name, behaviourOf(plan));
        const revision = await register(ecs, name, secondVersion(plan.story, simulator), spec);
        const command = new UpdateServiceCommand({ cluster, service: name, taskDefinition: revision });
        const [deployment, before] = (await ecs.send(command)).service?.deployments ?? [];
        return {
          deployment: given(deployment?.id, 'the id of the deployment'),
          before: given(before?.id, 'the id of the deployment before'),
          revision,
          previousRevision: given(before?.taskDefinition, 'the revision before'),
        };
      }),
    async close() {
      connections.close();
      await simulator.close();
    },
  };
}

/** An image that nobody ever pushed. */
export const REPOSITORY = 'shop';
export const MISSING_DIGEST = `sha256:${'0'.repeat(64)}`;

function secondVersion(story: Story, { url }: Simulator): Version {
  // Only in the account's own registry can an image be missing.
  if (story === 'missing image') return { image: `${new URL(url).host}/${REPOSITORY}@${MISSING_DIGEST}`, secrets: [] };
  return { image: SECOND, secrets: story === 'denied secret' ? [{ name: 'TOKEN', valueFrom: SECRET }] : [] };
}

/** How the containers of the second version behave. The tasks of a service are not quite alike. */
function behaviourOf({ story, pull, start, seed }: Plan) {
  const random = seeded(seed);
  return () => {
    const alike = between(random, 0.95, 1);
    const exit = story === 'crash loop' ? { code: 1, after: 3, outOfMemory: false } : undefined;
    return { pullSeconds: pull * alike, startSeconds: start * alike, exit };
  };
}
