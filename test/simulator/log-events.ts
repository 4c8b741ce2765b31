import { paginate } from './logs-paging.ts';
import { AwsError, type Operation } from './ports.ts';
import { boolean, integer, list, oneOf, operation, required, string, structure } from './shape.ts';

export interface Group {
  readonly name: string;
  readonly arn: string;
  readonly createdAt: number;
  retentionInDays: number | undefined;
  kmsKeyId: string | undefined;
  logGroupClass: string;
  tags: Map<string, string>;
  readonly streams: Map<string, Stream>;
}

export interface Stream {
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

const groupName = string({ min: 1, max: 512 });
const streamName = string({ min: 1, max: 512, pattern: /^[^:*]*$/ });
const window = {
  startTime: integer({ min: 0 }),
  endTime: integer({ min: 0 }),
  nextToken: string(),
  limit: integer({ min: 1, max: 10_000 }),
};

/** The operations that read what containers wrote; `identified` finds a group by name or ARN. */
export function logEventOperations(identified: (identifier: string) => Group): Readonly<Record<string, Operation>> {
  const stream = (group: Group, name: string): Stream => {
    const found = group.streams.get(name);
    if (found === undefined)
      throw new AwsError('ResourceNotFoundException', 'The specified log stream does not exist.');
    return found;
  };

  return {
    DescribeLogStreams: operation(
      structure({
        logGroupName: groupName,
        logGroupIdentifier: string(),
        logStreamNamePrefix: streamName,
        orderBy: oneOf('LogStreamName', 'LastEventTime'),
        descending: boolean,
        limit: integer({ min: 1, max: 50 }),
        nextToken: string(),
      }),
      (input) => {
        if (input.orderBy === 'LastEventTime' && input.logStreamNamePrefix !== undefined) {
          throw new AwsError('InvalidParameterException', 'Cannot order by LastEventTime with a logStreamNamePrefix.');
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
        startFromHead: boolean,
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
  };
}

/** From `startTime` on and before `endTime`, milliseconds. */
const within =
  ({ startTime, endTime }: { readonly startTime?: number; readonly endTime?: number }) =>
  ({ timestamp }: LogEvent) =>
    timestamp >= (startTime ?? 0) && timestamp < (endTime ?? Number.POSITIVE_INFINITY);
