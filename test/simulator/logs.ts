import { AwsError, type Clock, type LogGroups, type Service } from './ports.ts';
import { boolean, integer, list, map, oneOf, operation, required, string, structure } from './shape.ts';

interface Group {
  readonly name: string;
  readonly arn: string;
  readonly createdAt: number;
  retentionInDays: number | undefined;
  kmsKeyId: string | undefined;
  logGroupClass: string;
  tags: Map<string, string>;
  readonly streams: Map<string, Stream>;
}

interface Stream {
  readonly name: string;
  readonly createdAt: number;
  readonly events: LogEvent[];
}

interface LogEvent {
  readonly timestamp: number;
  readonly message: string;
  readonly ingestionTime: number;
  readonly eventId: string;
}

/** The retention periods that CloudWatch Logs knows, in days. */
const RETENTION = [
  1, 3, 5, 7, 14, 30, 60, 90, 120, 150, 180, 365, 400, 545, 731, 1096, 1827, 2192, 2557, 2922, 3288, 3653,
];

const groupName = string({ min: 1, max: 512, pattern: /^[.\-_/#A-Za-z0-9]+$/ });
const streamName = string({ min: 1, max: 512, pattern: /^[^:*]*$/ });
const tags = map(string({ max: 256 }));
const page = { limit: integer({ min: 1, max: 50 }), nextToken: string() };
const window = {
  startTime: integer({ min: 0 }),
  endTime: integer({ min: 0 }),
  nextToken: string(),
  limit: integer({ min: 1, max: 10_000 }),
};

/** CloudWatch Logs: groups, and the streams that containers write. */
export function createLogs(world: { readonly clock: Clock; readonly account: string; readonly region: string }): {
  service: Service;
  groups: LogGroups;
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
  const stream = (group: Group, name: string): Stream => {
    const found = group.streams.get(name);
    if (found === undefined)
      throw new AwsError('ResourceNotFoundException', 'The specified log stream does not exist.');
    return found;
  };

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
      DescribeLogStreams: operation(
        structure({
          logGroupName: groupName,
          logGroupIdentifier: string(),
          logStreamNamePrefix: streamName,
          orderBy: oneOf('LogStreamName', 'LastEventTime'),
          descending: boolean,
          ...page,
        }),
        (input) => {
          if (input.orderBy === 'LastEventTime' && input.logStreamNamePrefix !== undefined) {
            throw new AwsError(
              'InvalidParameterException',
              'Cannot order by LastEventTime with a logStreamNamePrefix.',
            );
          }
          const group = identified(input.logGroupIdentifier ?? input.logGroupName ?? '');
          const last = (of: Stream) => of.events.at(-1)?.timestamp ?? 0;
          const found = [...group.streams.values()]
            .filter(({ name }) => name.startsWith(input.logStreamNamePrefix ?? ''))
            .sort((a, b) => (input.orderBy === 'LastEventTime' ? last(a) - last(b) : a.name < b.name ? -1 : 1));
          if (input.descending === true) found.reverse();
          const { items, nextToken } = paginate(found, input.limit ?? 50, input.nextToken);
          return {
            logStreams: items.map((of) => ({
              logStreamName: of.name,
              creationTime: Math.round(of.createdAt),
              firstEventTimestamp: of.events[0]?.timestamp,
              lastEventTimestamp: of.events.at(-1)?.timestamp,
              lastIngestionTime: of.events.at(-1)?.ingestionTime,
              arn: `${group.arn}:log-stream:${of.name}`,
              storedBytes: 0,
            })),
            nextToken,
          };
        },
      ),
      GetLogEvents: operation(
        structure({
          logGroupName: groupName,
          logGroupIdentifier: string(),
          logStreamName: required(streamName),
          startFromHead: boolean,
          unmask: boolean,
          ...window,
        }),
        (input) => {
          const events = stream(
            identified(input.logGroupIdentifier ?? input.logGroupName ?? ''),
            input.logStreamName,
          ).events.filter(within(input));
          const limit = input.limit ?? 10_000;
          // `f/N` goes on from event N, `b/N` ends before it: the same token again means that there is no more.
          const [, direction, position] = /^([fb])\/(\d+)$/.exec(input.nextToken ?? '') ?? [];
          const from =
            direction === 'f'
              ? Number(position)
              : direction === 'b'
                ? Math.max(0, Number(position) - limit)
                : input.startFromHead === true
                  ? 0
                  : Math.max(0, events.length - limit);
          const to = direction === 'b' ? Number(position) : Math.min(events.length, from + limit);
          return {
            events: events.slice(from, to).map(({ eventId: _, ...event }) => event),
            nextForwardToken: `f/${to}`,
            nextBackwardToken: `b/${from}`,
          };
        },
      ),
      FilterLogEvents: operation(
        structure({
          logGroupName: groupName,
          logGroupIdentifier: string(),
          logStreamNames: list(streamName, { min: 1, max: 100 }),
          logStreamNamePrefix: streamName,
          filterPattern: string({ max: 1024 }),
          interleaved: boolean,
          unmask: boolean,
          ...window,
        }),
        (input) => {
          const group = identified(input.logGroupIdentifier ?? input.logGroupName ?? '');
          if (input.logStreamNames !== undefined && input.logStreamNamePrefix !== undefined) {
            throw new AwsError(
              'InvalidParameterException',
              'Only one of logStreamNames and logStreamNamePrefix may be given.',
            );
          }
          for (const name of input.logStreamNames ?? []) stream(group, name);
          const words = (input.filterPattern ?? '').split(/\s+/).map((word) => word.replaceAll('"', ''));
          const found = [...group.streams.values()]
            .filter(
              ({ name }) => input.logStreamNames?.includes(name) ?? name.startsWith(input.logStreamNamePrefix ?? ''),
            )
            .flatMap((of) => of.events.filter(within(input)).map((event) => ({ ...event, logStreamName: of.name })))
            .filter(({ message }) => words.every((word) => message.includes(word)))
            .sort((a, b) => a.timestamp - b.timestamp);
          const { items, nextToken } = paginate(found, input.limit ?? 10_000, input.nextToken);
          return { events: items, searchedLogStreams: [], nextToken };
        },
      ),
    },
  };

  /** Tags go by the ARN without `:*`. */
  const tagged = (arn: string): Group => {
    const group = [...groups.values()].find((candidate) => candidate.arn === arn);
    if (group === undefined) throw missing();
    return group;
  };

  return {
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

/** From `startTime` on and before `endTime`, milliseconds. */
const within =
  ({ startTime, endTime }: { readonly startTime?: number; readonly endTime?: number }) =>
  ({ timestamp }: LogEvent) =>
    timestamp >= (startTime ?? 0) && timestamp < (endTime ?? Number.POSITIVE_INFINITY);

function paginate<T>(
  all: readonly T[],
  limit: number,
  token: string | undefined,
): { items: readonly T[]; nextToken: string | undefined } {
  const from = token === undefined ? 0 : Number(token);
  if (!Number.isSafeInteger(from) || from < 0)
    throw new AwsError('InvalidParameterException', 'The specified nextToken is invalid.');
  const to = from + limit;
  return { items: all.slice(from, to), nextToken: to < all.length ? String(to) : undefined };
}
