import type { Clients, LogsApi } from '../../aws/clients.ts';
import { describeDeployment, listTasks } from '../../aws/ecs-reads.ts';
import { describeTargets } from '../../aws/elb-reads.ts';
import { found } from '../../aws/found.ts';
import { DeadlineExceeded } from '../../aws/until.ts';
import type { Clock } from '../../clock.ts';
import { explain } from '../../errors.ts';
import { ownTasks } from '../health.ts';
import type { Snapshot } from '../snapshot.ts';
import { ownEvents, stoppedTasks, targetFindings } from './answers.ts';
import type { ContainerLog, Findings, Setup } from './findings.ts';
import { type LogStream, streamsOfInterest } from './log-streams.ts';
import { logTail, type Written } from './log-tail.ts';
import type { Sightings } from './sightings.ts';

/** The rollout that went wrong. */
export interface Failed {
  readonly cluster: string;
  readonly service: string;
  /** `ecs-svc/<digits>` */
  readonly deployment: string;
  readonly targetGroupArn: string;
  /** Where the containers log: streams are `<prefix>/<container>/<task>`. */
  readonly logs: { readonly group: string; readonly streamPrefix: string };
  /** The last look at it. */
  readonly look: Snapshot;
  readonly sightings: Sightings;
  readonly setup: Setup;
  /** Lines of each log; 40 where nothing is said. */
  readonly logLines?: number;
}

export interface Collecting {
  readonly clients: Pick<Clients, 'ecs' | 'elb' | 'logs'>;
  readonly clock: Clock;
  readonly signal: AbortSignal;
  /** Seconds for all of it, 10 where nothing is said: the verdict waits to be told. */
  readonly budget?: number;
}

export interface Collected {
  readonly findings: Findings;
  /** What could not be read, a line each, with the reason. */
  readonly gaps: readonly string[];
}

/**
 * Reads what may tell why a rollout failed, everything at once. Never throws: what can't be read, or not in time, is a
 * gap.
 */
export async function collect(failed: Failed, { clients, clock, signal, budget = 10 }: Collecting): Promise<Collected> {
  const { cluster, service, deployment, targetGroupArn, look, sightings, setup } = failed;
  const { ecs, elb } = clients;
  const gaps: string[] = [];
  const finished = new AbortController();
  const over = deadline(clock, budget, AbortSignal.any([signal, finished.signal]));
  const attempt = async <T>(what: string, work: () => Promise<T>): Promise<T | undefined> => {
    try {
      return await Promise.race([over, work()]);
    } catch (error) {
      gaps.push(`${what} could not be read: ${explain(error).join('; ')}`);
      return undefined;
    }
  };

  const running = ownTasks(look, deployment);
  const stopping = attempt('the stopped tasks', async () => {
    const tasks = await listTasks(ecs, cluster, service, 'STOPPED');
    return stoppedTasks(tasks, deployment);
  });
  const logging = stopping.then((stopped) =>
    Promise.all(
      streamsOfInterest(stopped ?? [], running, setup).map((stream) =>
        attempt(`the log of container ${stream.container} of task ${stream.task.slice(0, 8)}`, async () =>
          readLog(await clients.logs(), failed, stream),
        ),
      ),
    ),
  );
  const [fate, stopped, targets, logs] = await Promise.all([
    attempt('the service deployment', () => describeDeployment(ecs, cluster, service, deployment)),
    stopping,
    attempt('the target health', () => describeTargets(elb, targetGroupArn)),
    logging,
  ]);
  finished.abort();

  const own = [...running, ...(stopped ?? [])];
  const addresses = new Set(own.flatMap(({ address }) => address ?? []));
  return {
    gaps,
    findings: {
      deployment: { status: fate?.status ?? '', statusReason: fate?.statusReason ?? '' },
      events: ownEvents(sightings.events, stopped && own.map(({ id }) => id)),
      stopped: stopped ?? [],
      running,
      targets: targetFindings(targets ?? [], sightings.targets, addresses),
      logs: logs.filter((log) => log !== undefined),
      setup,
    },
  };
}

/** Rejects when so many seconds are over, or with the signal. */
function deadline(clock: Clock, seconds: number, signal: AbortSignal): Promise<never> {
  const over = clock
    .sleep(seconds, signal)
    .then(() => Promise.reject(new DeadlineExceeded('an answer of AWS', seconds)));
  over.catch(() => {}); // Whoever still waits hears of it; when nobody does, it is no error.
  return over;
}

/** The end of one log. A stream that isn't there was never written to. */
async function readLog(
  { client, api }: LogsApi,
  { logs, logLines = 40 }: Failed,
  stream: LogStream,
): Promise<ContainerLog> {
  const written: Written[] = [];
  let token: string | undefined;
  // An answer may be empty though there is more before it; the same token again says that there is not.
  for (let page = 0; page < 3 && written.length === 0; page++) {
    const answer = await found(
      client.send(
        new api.GetLogEventsCommand({
          logGroupName: logs.group,
          logStreamName: `${logs.streamPrefix}/${stream.container}/${stream.task}`,
          limit: logLines,
          startFromHead: false,
          ...(token === undefined ? {} : { nextToken: token }),
        }),
      ),
      'ResourceNotFoundException',
    );
    const events = answer?.events ?? [];
    written.push(...events.map(({ timestamp = 0, message = '' }) => ({ at: timestamp, message })));
    if (answer?.nextBackwardToken === undefined || answer.nextBackwardToken === token) break;
    token = answer.nextBackwardToken;
  }
  return { ...stream, lines: logTail(written, logLines) };
}
