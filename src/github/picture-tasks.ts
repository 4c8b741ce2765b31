import type { Topology } from '../commands/topology.ts';
import { type Seen, seenTasks } from './seen-tasks.ts';
import type { Snapshot } from '../rollout/snapshot.ts';
import { label } from './mermaid-label.ts';

/** The part of the picture that shows the service: its lines, and the names of nodes that other lines speak of. */
export interface DrawnTasks {
  readonly lines: readonly string[];
  readonly boxes: readonly string[];
  /** Where requests come in. */
  readonly entrances: readonly string[];
  readonly ailing: readonly string[];
}

/** Tasks of one subnet that are drawn each by itself. */
const MOST_TASKS = 6;

/** Subnets that are drawn each by itself. */
const MOST_SUBNETS = 4;

/** Pure: the tasks in their subnets; without any the service alone. */
export function tasksDrawn({ names, taskSubnets }: Topology, look: Snapshot): DrawnTasks {
  const tasks = seenTasks(look);
  const title = label('Service', names.service, `${tasks.length} of ${look.service.desired} tasks`);
  if (tasks.length === 0) return { lines: [`  service[${title}]`], boxes: [], entrances: ['service'], ailing: [] };
  const several = new Set(tasks.map(({ revision }) => revision)).size > 1;
  const drawn = bySubnet(tasks, taskSubnets).map(({ subnet, those }, box) => ({
    id: `subnet${box}`,
    head: label('Subnet', ...subnet),
    nodes: nodesOf(those, `task${box}x`, several),
  }));
  const only = tasks.length <= MOST_TASKS || several ? [] : [...new Set(tasks.map(({ revision }) => revision))];
  void only;
  return {
    lines: [
      `  subgraph service[${title}]`,
      ...drawn.flatMap(({ id, head, nodes }) => [
        `    subgraph ${id}[${head}]`,
        '      direction LR',
        ...nodes.map((node) => `      ${node.id}[${node.text}]`),
        '    end',
      ]),
      '  end',
    ],
    boxes: ['service', ...drawn.map(({ id }) => id)],
    entrances: drawn.map(({ id }) => id),
    ailing: drawn.flatMap(({ nodes }) => nodes.filter(({ ails }) => ails).map(({ id }) => id)),
  };
}
