import type { Topology } from '../commands/topology.ts';
import type { Snapshot } from '../rollout/snapshot.ts';
import { label, title } from './mermaid-label.ts';
import { type SeenTask, seenTasks } from './seen-tasks.ts';

/** The part of the picture that shows the service: its lines, and the names of nodes that other lines speak of. */
export interface DrawnTasks {
  readonly lines: readonly string[];
  readonly boxes: readonly string[];
  /** Where requests come in. */
  readonly entrances: readonly string[];
  readonly ailing: readonly string[];
}

interface Drawn {
  readonly id: string;
  readonly text: string;
  readonly ails: boolean;
}

/** Tasks of one subnet that are drawn each by itself. */
const MOST_TASKS = 6;

/** Subnets that are drawn each by itself. */
const MOST_SUBNETS = 4;

/** Pure: the tasks in their subnets; without any the service alone. */
export function tasksDrawn({ names, taskSubnets }: Topology, look: Snapshot): DrawnTasks {
  const tasks = seenTasks(look);
  if (tasks.length === 0) {
    const alone = label('Service', names.service, `${look.service.desired} tasks wanted`, 'none runs');
    return { lines: [`  service[${alone}]`], boxes: [], entrances: ['service'], ailing: [] };
  }
  const boxes = bySubnet(tasks, taskSubnets).map(({ subnets, those }, place) => ({
    id: `subnet${place}`,
    head: title(subnets.join(', ')),
    nodes: nodesOf(those, `task${place}x`),
  }));
  return {
    lines: [
      `  subgraph service[${title(`Service ${names.service}`)}]`,
      ...boxes.flatMap(({ id, head, nodes }) => [
        `    subgraph ${id}[${head}]`,
        // Nodes without arrows between them stand below each other in this direction.
        '      direction LR',
        ...nodes.map((node) => `      ${node.id}[${node.text}]`),
        '    end',
      ]),
      '  end',
    ],
    boxes: ['service', ...boxes.map(({ id }) => id)],
    entrances: boxes.map(({ id }) => id),
    ailing: boxes.flatMap(({ nodes }) => nodes.filter(({ ails }) => ails).map(({ id }) => id)),
  };
}

/** The service's name says the rest. */
const numberOf = (revision: string) => `revision ${revision.split(':').at(-1)}`;

interface Group {
  readonly subnets: readonly string[];
  readonly those: readonly SeenTask[];
}

/** Tasks whose subnet is not known (they have no address yet) are in one of those that the service has. */
function bySubnet(tasks: readonly SeenTask[], all: readonly string[]): Group[] {
  const groups = [...Map.groupBy(tasks, ({ subnet }) => subnet)]
    .map(([subnet, those]): Group => ({ subnets: subnet === undefined ? someOf(all) : [subnet], those }))
    .toSorted((one, other) => one.subnets.join().localeCompare(other.subnets.join(), 'en'));
  if (groups.length <= MOST_SUBNETS) return groups;
  const others = groups.slice(MOST_SUBNETS - 1);
  const merged = {
    subnets: someOf(others.flatMap(({ subnets }) => subnets)),
    those: others.flatMap((one) => one.those),
  };
  return [...groups.slice(0, MOST_SUBNETS - 1), merged];
}

const someOf = (subnets: readonly string[]) => (subnets.length <= 1 ? subnets : [`one of ${subnets.length} subnets`]);

function nodesOf(tasks: readonly SeenTask[], prefix: string): Drawn[] {
  if (tasks.length <= MOST_TASKS)
    return tasks.map(({ id, revision, address, state, isWell }, place) => ({
      id: `${prefix}${place}`,
      text: label(`Task ${id}`, numberOf(revision), ...(address === undefined ? [] : [address]), state),
      ails: !isWell,
    }));
  const byRevision = [...Map.groupBy(tasks, ({ revision }) => revision)];
  return byRevision.map(([revision, those], place) => {
    const well = those.filter(({ isWell }) => isWell).length;
    return {
      id: `${prefix}${place}`,
      text: label(`${those.length} tasks, ${well} healthy`, numberOf(revision)),
      ails: well < those.length,
    };
  });
}
