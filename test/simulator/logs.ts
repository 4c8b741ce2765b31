import { type Group, logEventOperations } from './log-events.ts';
import { paginate } from './logs-paging.ts';
import { AwsError, type Clock, type LogGroups, type Service } from './ports.ts';
import { boolean, integer, list, map, oneOf, operation, required, string, structure } from './shape.ts';

/** The retention periods that CloudWatch Logs knows, in days. */
const RETENTION = [
  1, 3, 5, 7, 14, 30, 60, 90, 120, 150, 180, 365, 400, 545, 731, 1096, 1827, 2192, 2557, 2922, 3288, 3653,
];

const groupName = string({ min: 1, max: 512, pattern: /^[.\-_/#A-Za-z0-9]+$/ });
const tags = map(string({ max: 256 }));
const page = { limit: integer({ min: 1, max: 50 }), nextToken: string() };

/** CloudWatch Logs: groups, and the streams that containers write. */
export function createLogs(world: { readonly clock: Clock; readonly account: string; readonly region: string }): {
  service: Service;
  groups: LogGroups;
  /** What is, for tests that look behind the API. */
  store: Map<string, Group>;
} {
  const { clock } = world;
  const groups = new Map<string, Group>();
  let written = 0;

  const missing = () => new AwsError('ResourceNotFoundException', 'The specified log group does not exist.');
  const named = (name: string): Group => {
    const group = groups.get(name);
    if (group === undefined) throw missing();
    return group;
  };
  /** By name or by ARN, with or without the `:*` at its end. */
  const identified = (identifier: string) =>
    named(identifier.replace(/^arn:aws:logs:[^:]*:\d+:log-group:/, '').replace(/:\*$/, ''));

  const service: Service = {
    operations: {
      CreateLogGroup: operation(
        structure({
          logGroupName: required(groupName),
          kmsKeyId: string({ max: 256 }),
          tags,
          logGroupClass: oneOf('STANDARD', 'INFREQUENT_ACCESS', 'DELIVERY'),
          deletionProtectionEnabled: boolean,
        }),
        (input) => {
          if (groups.has(input.logGroupName)) {
            throw new AwsError('ResourceAlreadyExistsException', 'The specified log group already exists');
          }
          groups.set(input.logGroupName, {
            name: input.logGroupName,
            arn: `arn:aws:logs:${world.region}:${world.account}:log-group:${input.logGroupName}`,
            createdAt: clock.now(),
            retentionInDays: undefined,
            kmsKeyId: input.kmsKeyId,
            logGroupClass: input.logGroupClass ?? 'STANDARD',
            tags: new Map(Object.entries(input.tags ?? {})),
            streams: new Map(),
          });
          return {};
        },
      ),
      DescribeLogGroups: operation(
        structure({
          logGroupNamePrefix: groupName,
          logGroupNamePattern: string({ max: 512 }),
          logGroupIdentifiers: list(string(), { min: 1, max: 50 }),
          logGroupClass: string(),
          accountIdentifiers: list(string()),
          includeLinkedAccounts: boolean,
          ...page,
        }),
        (input) => {
          const found = [...groups.values()]
            .filter(({ name }) => name.startsWith(input.logGroupNamePrefix ?? ''))
            .filter(({ name }) => name.toLowerCase().includes((input.logGroupNamePattern ?? '').toLowerCase()))
            .filter(({ name, arn }) => input.logGroupIdentifiers?.some((id) => id === name || id === arn) ?? true)
            .sort((a, b) => (a.name < b.name ? -1 : 1));
          const { items, nextToken } = paginate(found, input.limit ?? 50, input.nextToken);
          return {
            logGroups: items.map((group) => ({
              logGroupName: group.name,
              creationTime: Math.round(group.createdAt),
              retentionInDays: group.retentionInDays,
              metricFilterCount: 0,
              arn: `${group.arn}:*`,
              logGroupArn: group.arn,
              storedBytes: 0,
              kmsKeyId: group.kmsKeyId,
              logGroupClass: group.logGroupClass,
            })),
            nextToken,
          };
        },
      ),
      PutRetentionPolicy: operation(
        structure({ logGroupName: required(groupName), retentionInDays: required(integer()) }),
        (input) => {
          if (!RETENTION.includes(input.retentionInDays)) {
            throw new AwsError(
              'InvalidParameterException',
              `1 validation error detected: Value '${input.retentionInDays}' at 'retentionInDays' failed to satisfy constraint: Member must satisfy enum value set: [${RETENTION.join(', ')}]`,
            );
          }
          named(input.logGroupName).retentionInDays = input.retentionInDays;
          return {};
        },
      ),
      DeleteRetentionPolicy: operation(structure({ logGroupName: required(groupName) }), (input) => {
        named(input.logGroupName).retentionInDays = undefined;
        return {};
      }),
      DeleteLogGroup: operation(structure({ logGroupName: required(groupName) }), (input) => {
        named(input.logGroupName);
        groups.delete(input.logGroupName);
        return {};
      }),
      TagResource: operation(structure({ resourceArn: required(string()), tags: required(tags) }), (input) => {
        const group = tagged(input.resourceArn);
        const merged = new Map([...group.tags, ...Object.entries(input.tags)]);
        if (merged.size > 50) throw new AwsError('TooManyTagsException', 'A resource can have no more than 50 tags.');
        group.tags = merged;
        return {};
      }),
      UntagResource: operation(
        structure({ resourceArn: required(string()), tagKeys: required(list(string({ min: 1, max: 128 }))) }),
        (input) => {
          const group = tagged(input.resourceArn);
          for (const key of input.tagKeys) group.tags.delete(key);
          return {};
        },
      ),
      ListTagsForResource: operation(structure({ resourceArn: required(string()) }), (input) => ({
        tags: Object.fromEntries(tagged(input.resourceArn).tags),
      })),
      ...logEventOperations(identified),
    },
  };

  /** Tags go by the ARN without `:*`. */
  const tagged = (arn: string): Group => {
    const group = [...groups.values()].find((candidate) => candidate.arn === arn);
    if (group === undefined) throw missing();
    return group;
  };

  return {
    store: groups,
    service,
    groups: {
      exists: (name) => groups.has(name),
      write(name, streamName, line) {
        const group = groups.get(name);
        if (group === undefined) return;
        const now = Math.round(clock.now());
        const target = group.streams.get(streamName) ?? { name: streamName, createdAt: now, events: [] };
        group.streams.set(streamName, target);
        target.events.push({
          timestamp: now,
          message: line,
          ingestionTime: now,
          eventId: String(written++).padStart(56, '0'),
        });
      },
    },
  };
}
