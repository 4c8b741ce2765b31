import { isRecord } from '../json.ts';

/**
 * A rollout that a run has begun and not yet seen end. The runner keeps it for the end of the job, so that a run that
 * is cancelled, or killed, can be finished there. Holds nothing secret.
 */
export interface Unfinished {
  readonly region: string;
  readonly cluster: string;
  readonly service: string;
  readonly targetGroupArn: string;
  readonly loadBalancerArn: string;
  readonly revision: string;
  /** Absent as long as AWS has not said which deployment it started. */
  readonly deployment?: string;
  /** The deployment and the revision of before, as in a Mission. */
  readonly before?: string;
  readonly previousRevision?: string;
  readonly wasParked: boolean;
  readonly wasCompleted: boolean;
  readonly onCancel: 'rollback' | 'leave';
}

/** What was kept, read again; `undefined` for what no run of this version has written. */
export function unfinishedIn(text: string): Unfinished | undefined {
  const kept = parsed(text);
  if (!isRecord(kept)) return undefined;
  const { region, cluster, service, targetGroupArn, loadBalancerArn, revision, onCancel } = kept;
  const { wasParked, wasCompleted, deployment, before, previousRevision } = kept;
  if (!isText(region) || !isText(cluster) || !isText(service)) return undefined;
  if (!isText(targetGroupArn) || !isText(loadBalancerArn) || !isText(revision)) return undefined;
  if (typeof wasParked !== 'boolean' || typeof wasCompleted !== 'boolean') return undefined;
  if (onCancel !== 'rollback' && onCancel !== 'leave') return undefined;
  return {
    region,
    cluster,
    service,
    targetGroupArn,
    loadBalancerArn,
    revision,
    wasParked,
    wasCompleted,
    onCancel,
    ...(isText(deployment) ? { deployment } : {}),
    ...(isText(before) ? { before } : {}),
    ...(isText(previousRevision) ? { previousRevision } : {}),
  };
}

const isText = (value: unknown): value is string => typeof value === 'string' && value !== '';

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
