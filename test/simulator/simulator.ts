import { request as httpRequest } from 'node:http';
import { scaledClock } from './clock.ts';
import { type Door, OPEN } from './door.ts';
import { createEcr } from './ecr/ecr.ts';
import { createEcs } from './ecs/ecs.ts';
import { createElb } from './elb/elb.ts';
import { createFaults, type Faults } from './faults.ts';
import { createIam, type Iam } from './iam/iam.ts';
import { createJournal, type Journal } from './journal.ts';
import { createLogs } from './logs.ts';
import { createNetwork } from './network.ts';
import { createPast, type Lag, mapShelf } from './past.ts';
import type { Answer, Clock } from './ports.ts';
import { createFront } from './server.ts';
import { createSts, type Trust } from './sts.ts';

export interface Options {
  /** Cloud seconds in a real second. */
  readonly factor?: number;
  readonly region?: string;
  readonly account?: string;
  /** Instead of a scaled clock: a manual one, say. */
  readonly clock?: Clock;
  /** Every request passes it. */
  readonly door?: Door;
  /** By how much reads lag behind writes. */
  readonly lag?: Lag;
}

export interface Simulator {
  readonly url: string;
  /** What a child process needs to find it. */
  readonly env: Readonly<
    Record<'AWS_ENDPOINT_URL' | 'AWS_REGION' | 'AWS_ACCESS_KEY_ID' | 'AWS_SECRET_ACCESS_KEY', string>
  >;
  /** The same for a client of the SDK in this process. */
  readonly config: {
    readonly endpoint: string;
    readonly region: string;
    readonly credentials: { readonly accessKeyId: string; readonly secretAccessKey: string };
  };
  readonly clock: Clock;
  readonly journal: Journal;
  readonly faults: Faults;
  readonly ecs: ReturnType<typeof createEcs>;
  readonly ecr: ReturnType<typeof createEcr>;
  readonly elb: ReturnType<typeof createElb>;
  readonly logs: ReturnType<typeof createLogs>;
  /** Identity providers and the trust of roles: without them nobody may assume anything. */
  readonly trust: Trust;
  /** Policies of roles and users: without any an identity may do everything. */
  readonly iam: Iam;
  /** What a load balancer answers: `target` is its DNS name or a URL with it. `undefined` when nobody has that name. */
  get(target: string, path?: string): Promise<Answer | undefined>;
  close(): Promise<void>;
}

const CREDENTIALS = { accessKeyId: 'AKIASIMULATOR0000000', secretAccessKey: 'simulated-secret-access-key' };

/** Starts a simulated AWS account on a port of its own on loopback. */
export async function startSimulator(options: Options = {}): Promise<Simulator> {
  const { region = 'eu-central-1', account = '123456789012', factor = 100 } = options;
  const scaled = options.clock === undefined ? scaledClock(factor) : undefined;
  const clock = options.clock ?? scaled ?? scaledClock(factor);
  const place = { clock, account, region };
  const network = createNetwork();
  const journal = createJournal();
  const faults = createFaults();
  let port = 0;

  const sts = createSts({ ...place, accessKeyId: CREDENTIALS.accessKeyId });
  const logs = createLogs(place);
  const ecr = createEcr({ ...place, host: () => `127.0.0.1:${port}`, permissions: () => iam });
  const elb = createElb({ ...place, network });
  const ecs = createEcs({
    ...place,
    network,
    images: ecr.images,
    targetGroups: elb.targetGroups,
    logGroups: logs.groups,
    registryHost: () => `127.0.0.1:${port}`,
  });

  const iam = createIam({
    ...place,
    identities: sts.identities,
    rolesOf: (taskDefinition) => ecs.rolesOf(taskDefinition),
    tagsOf: (arn) => elb.tagsOf(arn) ?? ecs.tagsOf(arn) ?? new Map(),
  });
  const past = createPast(
    [
      ...[ecr.repositories, logs.store, ecs.store.clusters, ecs.store.families, ecs.store.tasks].map(shelfOf),
      { get: () => ecs.store.services, set: (content) => Object.assign(ecs.store, { services: content }) },
      ...[elb.state.loadBalancers, elb.state.targetGroups, elb.state.listeners, elb.state.rules].map(shelfOf),
    ],
    clock,
  );
  const { lag } = options;

  const front = createFront(
    {
      clock,
      journal,
      faults,
      door: options.door ?? OPEN,
      ...(lag ? { lagging: { lag, past } } : {}),
      credentials: { region, identities: sts.identities },
      permissions: iam,
    },
    {
      apis: [
        {
          name: 'ecr',
          service: ecr.service,
          validationCode: 'InvalidParameterException',
          protocol: { type: 'json', targetPrefix: 'AmazonEC2ContainerRegistry_V20150921' },
        },
        {
          name: 'ecs',
          service: ecs.service,
          validationCode: 'InvalidParameterException',
          protocol: { type: 'json', targetPrefix: 'AmazonEC2ContainerServiceV20141113' },
        },
        {
          name: 'logs',
          service: logs.service,
          validationCode: 'InvalidParameterException',
          protocol: { type: 'json', targetPrefix: 'Logs_20140328' },
        },
        {
          name: 'elbv2',
          service: elb.service,
          validationCode: 'ValidationError',
          protocol: {
            type: 'query',
            version: '2015-12-01',
            namespace: 'http://elasticloadbalancing.amazonaws.com/doc/2015-12-01/',
          },
        },
        {
          name: 'sts',
          service: sts.service,
          validationCode: 'ValidationError',
          protocol: { type: 'query', version: '2011-06-15', namespace: 'https://sts.amazonaws.com/doc/2011-06-15/' },
          unsigned: ['AssumeRoleWithWebIdentity'],
        },
      ],
      registry: ecr.handle,
      dataPlane: (host, path, listenerPort) => elb.answer(host, path, listenerPort),
    },
  );
  // Connections live as long as the simulator: none dies under a client that is about to use it again.
  front.keepAliveTimeout = 0;
  await new Promise<void>((resolve, reject) => {
    front.once('error', reject);
    front.listen(0, '127.0.0.1', resolve);
  });
  const address = front.address();
  if (address === null || typeof address === 'string') throw new Error('The simulator has no TCP address.');
  port = address.port;
  const url = `http://127.0.0.1:${port}`;

  return {
    url,
    env: {
      AWS_ENDPOINT_URL: url,
      AWS_REGION: region,
      AWS_ACCESS_KEY_ID: CREDENTIALS.accessKeyId,
      AWS_SECRET_ACCESS_KEY: CREDENTIALS.secretAccessKey,
    },
    config: { endpoint: url, region, credentials: CREDENTIALS },
    clock,
    journal,
    faults,
    ecs,
    ecr,
    elb,
    logs,
    trust: sts.trust,
    iam,
    get: (target, path) => get(port, target, path),
    async close() {
      scaled?.stop();
      front.closeAllConnections();
      await new Promise<void>((resolve) => front.close(() => resolve()));
    },
  };
}

const shelfOf = (map: Map<string, unknown>) => mapShelf(map);

/** The way of a browser: to the load balancer by its name, which here all lead to the one port. */
function get(port: number, target: string, path?: string): Promise<Answer | undefined> {
  const url = new URL(/^https?:/.test(target) ? target : `http://${target}`);
  const host = url.protocol === 'https:' && url.port === '' ? `${url.hostname}:443` : url.host;
  return new Promise((resolve, reject) => {
    const asked = httpRequest(
      { host: '127.0.0.1', port, path: path ?? `${url.pathname}${url.search}`, headers: { host }, agent: false },
      (response) => {
        const chunks: Buffer[] = [];
        response.on('data', (chunk: Buffer) => chunks.push(chunk));
        response.on('end', () => {
          const known = response.headers['content-type'] !== 'application/x-amz-json-1.1';
          const body = Buffer.concat(chunks).toString('utf8');
          resolve(known ? { status: response.statusCode ?? 0, body } : undefined);
        });
      },
    );
    asked.once('error', reject);
    asked.setTimeout(10_000, () => asked.destroy(new Error(`No answer from ${url.href} in 10 seconds.`)));
    asked.end();
  });
}
