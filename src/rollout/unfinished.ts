import { isRecord, parseJson } from '../json.ts';
import type { Placement, Predecessor } from './predecessor.ts';

/**
 * A rollout that a run has begun and not yet seen end. The runner keeps it for the end of the job, so that a run that
 * is cancelled, or killed, can be finished there. Holds nothing secret.
 */
export interface Unfinished extends Predecessor {
  readonly region: string;
  /** The role that the run had assumed; absent: it had the job's own credentials. */
  readonly role?: string;
  readonly cluster: string;
  readonly service: string;
  readonly targetGroupArn: string;
  readonly loadBalancerArn: string;
  readonly revision: string;
  /** Absent as long as AWS has not said which deployment it started. */
  readonly deployment?: string;
  readonly onCancel: 'rollback' | 'leave';
}

/** What was kept, read again; `undefined` for what no run of this version has written. */
export function unfinishedIn(text: string): Unfinished | undefined {
  const kept = parseJson(text);
  if (!isRecord(kept)) return undefined;
  const { region, role, cluster, service, targetGroupArn, loadBalancerArn, revision, onCancel } = kept;
  const { wasParked, wasCompleted, deployment, before, previousRevision, placement } = kept;
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
    ...(isText(role) ? { role } : {}),
    ...(isText(deployment) ? { deployment } : {}),
    ...(isText(before) ? { before } : {}),
    ...(isText(previousRevision) ? { previousRevision } : {}),
    ...(isPlacement(placement) ? { placement } : {}),
  };
}

const isText = (value: unknown): value is string => typeof value === 'string' && value !== '';

const areTexts = (value: unknown): value is readonly string[] => Array.isArray(value) && value.every(isText);

function isPlacement(value: unknown): value is Placement {
  if (!isRecord(value) || !Array.isArray(value['loadBalancers'])) return false;
  if (!areTexts(value['subnets']) || !areTexts(value['securityGroups'])) return false;
  return (
    typeof value['publicIp'] === 'boolean' &&
    value['loadBalancers'].every(
      (each: unknown) =>
        isRecord(each) &&
        isText(each['targetGroupArn']) &&
        isText(each['containerName']) &&
        typeof each['containerPort'] === 'number',
    )
  );
}
