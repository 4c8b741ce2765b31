import { isRecord } from '../../json.ts';
import { type Fragment, mapsIn } from '../fragment.ts';
import type { Problem } from '../problem.ts';
import type { Rule } from '../rule.ts';

/** What Fargate demands of one field. The value may come from the job's environment, so it is never shown. */
interface Demand {
  /** The field, or the way to it through maps. */
  readonly path: readonly [string, ...string[]];
  readonly fits: (value: unknown) => boolean;
  /** Continues the field's place. */
  readonly message: string;
  readonly fix: string;
}

const unsupported = (path: Demand['path'], fits: Demand['fits'], fix = 'Remove it.'): Demand => ({
  path,
  fits,
  message: 'is not supported on Fargate',
  fix,
});

const isEmpty = (value: unknown) => Array.isArray(value) && value.length === 0;
const isNever = () => false;

const OF_TASK: readonly Demand[] = [
  {
    path: ['networkMode'],
    fits: (mode) => mode === 'awsvpc',
    message: 'is not awsvpc, the only one that Fargate has',
    fix: 'Leave it out.',
  },
  {
    path: ['requiresCompatibilities'],
    fits: (list) => Array.isArray(list) && list.includes('FARGATE'),
    message: 'has no FARGATE',
    fix: 'Leave it out.',
  },
  {
    path: ['runtimePlatform', 'operatingSystemFamily'],
    fits: (system) => system === 'LINUX',
    message: 'is not LINUX, the only one that this action deploys',
    fix: 'Leave it out.',
  },
  unsupported(['ipcMode'], isNever),
  unsupported(['placementConstraints'], isEmpty, 'Fargate places the tasks: remove it.'),
];

const LOG_DRIVERS: readonly unknown[] = ['awslogs', 'splunk', 'awsfirelens'];

const OF_CONTAINER: readonly Demand[] = [
  unsupported(['privileged'], (value) => value === false),
  unsupported(['links'], isEmpty, 'Remove it: the containers of a task reach each other on localhost.'),
  unsupported(
    ['resourceRequirements'],
    (list) => !mapsIn(list).some(({ type }) => type === 'GPU'),
    'Fargate has no GPU: remove it.',
  ),
  unsupported(['disableNetworking'], (value) => value === false),
  unsupported(['dnsServers'], isEmpty),
  unsupported(['dnsSearchDomains'], isEmpty),
  unsupported(['dockerSecurityOptions'], isEmpty),
  unsupported(['extraHosts'], isEmpty),
  unsupported(['linuxParameters', 'maxSwap'], isNever),
  unsupported(['linuxParameters', 'swappiness'], isNever),
  {
    path: ['logConfiguration', 'logDriver'],
    fits: (driver) => LOG_DRIVERS.includes(driver),
    message: 'is no log driver of Fargate',
    fix: `Use ${LOG_DRIVERS.join(', ')}, or leave it out.`,
  },
];

/** What Fargate can never run is told here: AWS would tell it only when everything else has been made. */
export const fargateProblems: Rule = ({ 'task-definition': fragment }, whereIs) => {
  if (fragment === undefined) return [];
  const containers = whereIs('task-definition', 'containerDefinitions');
  return [
    ...unmet(fragment, OF_TASK, (field) => whereIs('task-definition', field)),
    ...mapsIn(fragment['containerDefinitions']).flatMap((container) =>
      unmet(container, OF_CONTAINER, (field) => `${containers}, ${container['name']}, ${field}`),
    ),
  ];
};

function unmet(map: Fragment, demands: readonly Demand[], where: (field: string) => string): readonly Problem[] {
  return demands.flatMap(({ path, fits, message, fix }) => {
    const [field, ...deeper] = path;
    const value = path.reduce<unknown>((under, key) => (isRecord(under) ? under[key] : undefined), map) ?? null;
    return value === null || fits(value) ? [] : [{ where: [where(field), ...deeper].join('.'), message, fix }];
  });
}
