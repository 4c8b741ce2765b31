import { AwsError, type Operation } from '../ports.ts';
import { integer, list, oneOf, operation, required, string, structure, time } from '../shape.ts';
import type { Conditions } from './conditions.ts';
import { clusterOf, findService, invalid, paginate } from './lookup.ts';
import { isOver, requestRollback } from './rollout.ts';
import { revisionView, serviceDeploymentBrief, serviceDeploymentView } from './service-view.ts';
import type { Cloud, EcsService, ServiceDeployment, Store } from './state.ts';

/** The service deployments API. */
export function serviceDeploymentOperations(
  cloud: Cloud,
  store: Store,
  conditions: Conditions,
): Readonly<Record<string, Operation>> {
  const living = () => store.services.filter(({ status }) => status !== 'INACTIVE');
  const find = (arn: string): { readonly service: EcsService; readonly of: ServiceDeployment } | undefined =>
    (conditions.serviceDeploymentsApi === 'works' ? living() : [])
      .flatMap((service) => service.history.map((of) => ({ service, of })))
      .find(({ of }) => of.arn === arn);

  const checkSupported = () => {
    if (conditions.serviceDeploymentsApi !== 'unsupported') return;
    throw new AwsError('UnsupportedFeatureException', 'The feature is not supported in this Region.');
  };

  return {
    ListServiceDeployments: operation(
      structure({
        service: required(string()),
        cluster: string(),
        status: list(
          oneOf(
            'PENDING',
            'IN_PROGRESS',
            'SUCCESSFUL',
            'STOP_REQUESTED',
            'STOPPED',
            'ROLLBACK_REQUESTED',
            'ROLLBACK_IN_PROGRESS',
            'ROLLBACK_SUCCESSFUL',
            'ROLLBACK_FAILED',
          ),
        ),
        createdAt: structure({ after: time, before: time }),
        nextToken: string(),
        maxResults: integer({ min: 1, max: 100 }),
      }),
      (input) => {
        checkSupported();
        const service = findService(store, clusterOf(store, input.cluster), input.service);
        if (service === undefined || service.status === 'INACTIVE')
          throw new AwsError('ServiceNotFoundException', 'Service not found.');
        const now = cloud.clock.now();
        const { after = 0, before = Number.POSITIVE_INFINITY } = input.createdAt ?? {};
        const listed = conditions.serviceDeploymentsApi === 'works' ? service.history : [];
        const found = listed
          .filter(({ visibleAt }) => visibleAt <= now)
          .filter(({ createdAt }) => createdAt / 1000 >= after && createdAt / 1000 <= before)
          .filter(({ status }) => input.status === undefined || input.status.some((wanted) => wanted === status));
        const { items, nextToken } = paginate(found, input.maxResults ?? 20, input.nextToken);
        return { serviceDeployments: items.map((of) => serviceDeploymentBrief(service, of)), nextToken };
      },
    ),

    DescribeServiceDeployments: operation(
      structure({ serviceDeploymentArns: required(list(string(), { min: 1, max: 20 })) }),
      (input) => {
        checkSupported();
        const asked = input.serviceDeploymentArns.map((arn) => ({ arn, found: find(arn) }));
        return {
          serviceDeployments: asked.flatMap(({ found }) =>
            found === undefined ? [] : [serviceDeploymentView({ store, conditions }, found.service, found.of)],
          ),
          failures: asked.flatMap(({ arn, found }) => (found === undefined ? [{ arn, reason: 'MISSING' }] : [])),
        };
      },
    ),

    DescribeServiceRevisions: operation(
      structure({ serviceRevisionArns: required(list(string(), { min: 1, max: 20 })) }),
      (input) => {
        const revisions = living().flatMap((service) => service.revisions.map((revision) => ({ service, revision })));
        const asked = input.serviceRevisionArns.map((arn) => ({
          arn,
          found: revisions.find(({ revision }) => revision.arn === arn),
        }));
        return {
          serviceRevisions: asked.flatMap(({ found }) =>
            found === undefined ? [] : [revisionView(found.service, found.revision)],
          ),
          failures: asked.flatMap(({ arn, found }) => (found === undefined ? [{ arn, reason: 'MISSING' }] : [])),
        };
      },
    ),

    StopServiceDeployment: operation(
      structure({ serviceDeploymentArn: required(string()), stopType: oneOf('ABORT', 'ROLLBACK') }),
      (input) => {
        checkSupported();
        const found = find(input.serviceDeploymentArn);
        if (found === undefined)
          throw new AwsError('ServiceDeploymentNotFoundException', 'Service deployment not found.');
        if (input.stopType === 'ABORT') throw invalid('stopType must be ROLLBACK.');
        const { service, of } = found;
        const [primary] = service.deployments;
        const conflicts = conditions.stopDeployments === 'conflict';
        if (conflicts || isOver(of) || of.rollback !== undefined || primary?.serviceDeployment !== of) {
          throw new AwsError('ConflictException', 'The service deployment is not in a state that can be stopped.');
        }
        if (of.status !== 'ROLLBACK_REQUESTED') requestRollback(cloud, service, primary);
        return { serviceDeploymentArn: of.arn };
      },
    ),
  };
}
