import { isRecord } from '../json.ts';
import { type CallContext, namesOf } from './call-names.ts';
import { QuotaExceeded } from './faults.ts';

/** What is told of a call to AWS once it has ended: of what was sent only names, of what came back only how it went. */
export interface TracedCall {
  /** As the SDK names them: `ECS`, `CreateService`. */
  readonly service: string;
  readonly operation: string;
  /** What it was about: fields of the request that hold names or ARNs. */
  readonly about: Readonly<Record<string, readonly string[]>>;
  /** All tries and the pauses between them. */
  readonly milliseconds: number;
  readonly attempts: number | undefined;
  readonly requestId: string | undefined;
  readonly status: number | undefined;
  /** The code of the error. Its message may quote what was sent. */
  readonly error: string | undefined;
}

export type Trace = (call: TracedCall) => void;

/**
 * The fields that say what a call is about. A list of what may be told, not of what may not: whatever else a request
 * holds, now or once somebody adds it, stays untold.
 */
const TOLD: readonly string[] = [
  // ECS; ECR and CloudWatch Logs write theirs alike.
  'cluster',
  'clusterName',
  'clusters',
  'family',
  'resourceArn',
  'service',
  'serviceDeploymentArn',
  'serviceDeploymentArns',
  'serviceName',
  'services',
  'taskDefinition',
  'tasks',
  'repositoryName',
  'repositoryNames',
  'logGroupName',
  'logGroupNamePrefix',
  'logStreamName',
  // Elastic Load Balancing and STS.
  'ListenerArn',
  'LoadBalancerArn',
  'LoadBalancerArns',
  'Name',
  'Names',
  'ResourceArns',
  'RoleArn',
  'RuleArn',
  'RuleArns',
  'TargetGroupArn',
];

/** The outermost middleware of a client: tells of every call as it ends, well or badly, and changes nothing about it. */
export const tracing =
  (trace: Trace) =>
  <Args extends { readonly input: unknown }, Result>(next: (args: Args) => Promise<Result>, context: CallContext) =>
  async (args: Args): Promise<Result> => {
    const start = performance.now();
    const ended = (how: Pick<TracedCall, 'attempts' | 'requestId' | 'status' | 'error'>) =>
      trace({
        ...namesOf(context),
        about: aboutOf(args.input),
        milliseconds: performance.now() - start,
        ...how,
      });
    try {
      const result = await next(args);
      ended({ ...metadataOf(isRecord(result) ? result['output'] : undefined), error: undefined });
      return result;
    } catch (error) {
      // What AWS said is in the error that ours is made of.
      const told = error instanceof QuotaExceeded ? error.cause : error;
      ended({ ...metadataOf(told), error: codeOf(told) });
      throw error;
    }
  };

/** Where in a client's stack it has to stand: around the retries, and around everything that may fail before them. */
export const AROUND_EVERYTHING = { step: 'initialize', priority: 'high', name: 'tracing' } as const;

function aboutOf(input: unknown): TracedCall['about'] {
  if (!isRecord(input)) return {};
  const told = TOLD.map((field): [string, readonly string[]] => [field, textsOf(input[field])]);
  return Object.fromEntries(told.filter(([, texts]) => texts.length > 0));
}

function textsOf(value: unknown): readonly string[] {
  const values: readonly unknown[] = Array.isArray(value) ? value : [value];
  return values.filter((one) => typeof one === 'string');
}

function metadataOf(ended: unknown): Pick<TracedCall, 'attempts' | 'requestId' | 'status'> {
  const metadata = isRecord(ended) ? ended['$metadata'] : undefined;
  const { attempts, requestId, httpStatusCode } = isRecord(metadata) ? metadata : {};
  return {
    attempts: typeof attempts === 'number' ? attempts : undefined,
    requestId: typeof requestId === 'string' ? requestId : undefined,
    status: typeof httpStatusCode === 'number' ? httpStatusCode : undefined,
  };
}

/** AWS's code is the error's name; of a connection that failed only the system's code says more than `Error`. */
function codeOf(error: unknown): string {
  const { name, code } = isRecord(error) ? error : {};
  if (typeof code === 'string' && (name === 'Error' || name === undefined)) return code;
  return typeof name === 'string' ? name : 'an error without a name';
}
