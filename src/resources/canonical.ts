import { createHmac, randomBytes } from 'node:crypto';
import { isRecord } from '../json.ts';

/**
 * Task definitions in one form, so that what we would register and what AWS reports can be compared: without what
 * AWS adds (defaults, empty lists, what it only reports), lists with names as maps, and values that may be secret
 * as marks that only say whether two are equal.
 */
export type Canonical = { readonly [key: string]: unknown };

/** Reported by DescribeTaskDefinition, and no part of what was registered (RegisterTaskDefinition refuses them). */
export const REPORTED_ONLY: ReadonlySet<string> = new Set([
  'taskDefinitionArn',
  'revision',
  'status',
  'requiresAttributes',
  'compatibilities',
  'registeredAt',
  'registeredBy',
  'deregisteredAt',
  'deleteRequestedAt',
  // Tags stand beside the definition, not in it.
  'tags',
]);

/** What AWS fills in where nothing was said. */
const DEFAULTS: Readonly<Record<string, unknown>> = {
  'healthCheck.interval': 30,
  'healthCheck.timeout': 5,
  'healthCheck.retries': 3,
  'portMappings.protocol': 'tcp',
  'container.versionConsistency': 'enabled',
};

/** Maps whose keys the user names: there an empty text is a value like any other. */
export const NAMED_BY_THE_USER = new Set(['environment', 'secrets', 'dockerLabels', 'options', 'driverOpts', 'labels']);

/** The commit and tag that stand beside the image: alone they are no change. */
export const STAMP_LABEL_PREFIX = 'fargate-platform.';

export function canonical(definition: unknown, hide: (value: unknown) => string = mark): Canonical {
  if (!isRecord(definition)) return {};
  const { containerDefinitions, ...rest } = definition;
  const kept = Object.entries(rest).filter(([key]) => !REPORTED_ONLY.has(key));
  return {
    ...compact('', {
      ...Object.fromEntries(kept),
      cpu: amount(rest['cpu'], 'vcpu'),
      memory: amount(rest['memory'], 'gb'),
      requiresCompatibilities: list(rest['requiresCompatibilities']).toSorted(),
    }),
    containers: Object.fromEntries(
      list(containerDefinitions)
        .filter(isRecord)
        .map(({ name, ...one }) => [String(name), container(one, hide)]),
    ),
  };
}

function container(definition: Record<string, unknown>, hide: (value: unknown) => string): Canonical {
  const labels = isRecord(definition['dockerLabels']) ? Object.entries(definition['dockerLabels']) : [];
  return compact('container', {
    ...definition,
    essential: definition['essential'] ?? true,
    environment: byName(definition['environment'], 'value', hide),
    secrets: byName(definition['secrets'], 'valueFrom', (from) => from),
    dockerLabels: Object.fromEntries(labels.filter(([label]) => !label.startsWith(STAMP_LABEL_PREFIX))),
    portMappings: list(definition['portMappings']).map((mapping) =>
      isRecord(mapping) && mapping['hostPort'] === mapping['containerPort']
        ? { ...mapping, hostPort: undefined }
        : mapping,
    ),
    logConfiguration: logging(definition['logConfiguration'], hide),
  });
}

/** Options of log drivers other than awslogs may be tokens. */
function logging(configuration: unknown, hide: (value: unknown) => string): unknown {
  if (!isRecord(configuration) || !isRecord(configuration['options'])) return configuration;
  const options = Object.entries(configuration['options']).map(([name, value]) => [
    name,
    name.startsWith('awslogs-') ? value : hide(value),
  ]);
  return { ...configuration, options: Object.fromEntries(options) };
}

/** Drops what says nothing: undefined, null, false, 0, empty texts, lists and maps, and the defaults. */
function compact(place: string, value: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(value).flatMap(([key, raw]) => {
      const simple = raw === '' && NAMED_BY_THE_USER.has(place) ? raw : simplified(key, raw);
      return simple === undefined || DEFAULTS[`${place}.${key}`] === simple ? [] : [[key, simple]];
    }),
  );
}

function simplified(key: string, value: unknown): unknown {
  // A list of maps becomes a map by place, so that a field that AWS adds to one of them can be told from a change.
  if (Array.isArray(value) && value.some(isRecord)) {
    return Object.fromEntries(value.map((item, place) => [place, simplified(key, item)]));
  }
  if (Array.isArray(value)) return value.length === 0 ? undefined : value;
  if (isRecord(value)) {
    const inner = compact(key, value);
    return Object.keys(inner).length === 0 ? undefined : inner;
  }
  return value === null || value === false || value === 0 || value === '' ? undefined : value;
}

function byName(value: unknown, field: string, take: (value: unknown) => unknown): Record<string, unknown> {
  return Object.fromEntries(
    list(value)
      .filter(isRecord)
      .map((item) => [String(item['name']), take(item[field])]),
  );
}

/** ECS takes "1 vCPU" and "2 GB" and reports CPU units and MiB. */
function amount(value: unknown, unit: 'vcpu' | 'gb'): unknown {
  const text = typeof value === 'number' ? String(value) : value;
  if (typeof text !== 'string') return text;
  const [, figure] = new RegExp(`^([\\d.]+) *${unit}$`, 'i').exec(text) ?? [];
  return figure === undefined ? text : String(Number(figure) * 1024);
}

const list = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);

/** Says of two values whether they are equal, and nothing else: the key lives and ends with this process. */
const key = randomBytes(32);

export const HIDDEN = 'hidden:';

const mark = (value: unknown) =>
  `${HIDDEN}${createHmac('sha256', key).update(String(value)).digest('hex').slice(0, 16)}`;
