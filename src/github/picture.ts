import type { Topology } from '../commands/topology.ts';
import type { Snapshot } from '../rollout/snapshot.ts';
import { label } from './mermaid-label.ts';
import { tasksDrawn } from './picture-tasks.ts';
import { secretStores } from './secret-stores.ts';

/** What the picture is drawn from. */
export interface Scene {
  readonly topology: Topology;
  readonly look: Snapshot;
  /** The image that was deployed, by its tag or digest. */
  readonly image: string | undefined;
}

/**
 * Pure: the way of a request through what is there, from the internet to the database, with the services around it, as
 * a Mermaid flowchart. It has no colours of its own, so that it reads in GitHub's light and dark.
 */
export function picture({ topology, look, image }: Scene): string[] {
  const { names, database, scheme, rule } = topology;
  const tasks = tasksDrawn(topology, look);
  const stores = secretStores(topology.secrets);
  const door = rule ? label('Whoever reaches it') : scheme === 'internal' ? label('The network') : label('Internet');
  return [
    'flowchart TB',
    '  accTitle: The way of a request',
    `  outside([${door}])`,
    `  balancer[${label('Load balancer', names.loadBalancer, ...listeners(topology))}]`,
    '  outside --> balancer',
    `  targets[${label('Target group', names.targetGroup, `GET ${topology.healthPath}`, targetHealth(look))}]`,
    '  balancer --> targets',
    ...tasks.lines,
    ...tasks.entrances.map((box) => `  targets --> ${box}`),
    ...(database
      ? // Not its host: that is the value of a variable, and broken into lines no masking would find it.
        [`  database[(${label('Database', `port ${database.port}`)})]`, '  service --> database']
      : []),
    `  ecr[${label('ECR', names.repository, ...(image === undefined ? [] : [image]))}]`,
    '  ecr -. image .-> service',
    ...stores.flatMap(({ id, title, secrets }) => [
      `  ${id}[${label(title, ...secrets)}]`,
      `  ${id} -. secrets .-> service`,
    ]),
    `  logs[${label('CloudWatch Logs', names.logGroup, ...retention(topology))}]`,
    '  service -.-> logs',
    // Grey on either ground.
    '  classDef box fill:none,stroke:#808080',
    '  classDef around stroke-dasharray:4 3',
    '  classDef ailing stroke-width:3px,stroke-dasharray:8 4',
    ...(tasks.boxes.length === 0 ? [] : [`  class ${tasks.boxes.join()} box`]),
    `  class ${['ecr', ...stores.map(({ id }) => id), 'logs'].join()} around`,
    ...(tasks.ailing.length === 0 ? [] : [`  class ${tasks.ailing.join()} ailing`]),
  ];
}

const retention = ({ logRetentionDays: days }: Topology) => (days === undefined ? [] : [`${days} days`]);

function listeners({ secure, rule }: Topology): string[] {
  if (rule) return ['shared with others', ...rule.hosts, ...rule.paths];
  return secure ? ['Listener HTTPS 443', 'Listener HTTP 80, to 443'] : ['Listener HTTP 80'];
}

/** How many targets are in which state: `2 healthy, 1 draining`. */
function targetHealth({ targets }: Snapshot): string {
  if (targets.length === 0) return 'no targets';
  const counts = Map.groupBy(targets, ({ state }) => state);
  return [...counts].map(([state, those]) => `${those.length} ${state}`).join(', ');
}
