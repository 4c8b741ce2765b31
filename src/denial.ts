/** A right that AWS says is missing. */
export interface Denial {
  /** `iam:PassRole`: not always that of the call, which may need more than one. */
  readonly action: string;
  /** An ARN or `*`; nothing where AWS names none. */
  readonly resource?: string | undefined;
  /** The ARN of who is denied it. */
  readonly who?: string | undefined;
  /** What forbids it, where a policy of the role can't allow it. */
  readonly barrier?: string | undefined;
}

/**
 * The one place where AWS's sentence is read, as the IAM user guide has it (troubleshoot_access-denied.html): `User: ARN
 * is not authorized to perform: ACTION on resource: ARN because no TYPE policy allows the ACTION action`, or `with an
 * explicit deny in a TYPE policy`. EC2 leaves the resource out, older texts the reason.
 */
const SENTENCE =
  /(?:User: (?<who>arn:\S+) )?is not authorized to perform: (?<action>[\w-]+:\w+)(?: on resource: (?<resource>\*|arn:[\w:/.*+=@-]+))?(?:\.? (?:because no (?<silent>[\w -]+?)(?: policy)? allows|with an explicit deny in an? (?<forbidding>[\w -]+?)(?: policy)?(?=[.:]|$)))?/m;

/** Pure: what AWS's words say of a right that is missing; nothing where they are about something else. */
export function readDenial(words: string): Denial | undefined {
  const { who, action, resource, silent, forbidding } = SENTENCE.exec(words)?.groups ?? {};
  if (action === undefined) return undefined;
  const barrier =
    forbidding === undefined
      ? silent === undefined || OWN.includes(silent)
        ? undefined
        : `no ${named(silent)} allows it`
      : `an explicit deny in the ${named(forbidding)} forbids it`;
  return { action, resource: resource?.replace(/\.$/, ''), who, barrier };
}

/** The kinds of policies that are the role's own. */
const OWN: readonly string[] = ['identity-based', 'resource-based'];

const named = (kind: string) => (/boundary$/.test(kind) ? kind : `${kind} policy`);

/** Pure: who may not do what to what. */
export function denialText({ who, action, resource }: Denial): string {
  return `${nameOf(who)} may not do ${action}${resource === undefined || resource === '*' ? '' : ` on ${resource}`}`;
}

/** Pure: what would let it. */
export function denialHint(denial: Denial): string {
  if (denial.barrier !== undefined) {
    return `It is not for want of a right of its own: ${denial.barrier}. Ask whoever keeps that policy.`;
  }
  return `Add to its policy: ${JSON.stringify(statementFor(denial))}`;
}

/** Pure: the statement that allows it, also to the next run, whose tasks, deployments and so on have other ids. */
export function statementFor({ action, resource = '*' }: Denial) {
  const condition = conditionOf(action, resource);
  return {
    Effect: 'Allow',
    Action: action,
    Resource: action === 'ecs:ListTasks' ? '*' : lasting(resource),
    ...(condition ? { Condition: condition } : {}),
  };
}

/** The ARN with what AWS draws by lot left open. */
function lasting(resource: string): string {
  return (
    resource
      .replace(/(:task\/[^/]+|:service-(?:deployment|revision)\/[^/]+\/[^/]+)\/[^/]+$/, '$1/*')
      .replace(/(:task-definition\/[^:]+):\d+$/, '$1:*')
      .replace(/(:(?:loadbalancer|listener|listener-rule)\/app\/[^/]+|:targetgroup\/[^/]+)\/.+$/, '$1/*')
      // Without its end it is the ARN by which tags go.
      .replace(/(:log-group:[^:]+):log-stream:.*$/, '$1:*')
  );
}

/** What keeps a right to what it is needed for. */
function conditionOf(action: string, resource: string) {
  const equals = (key: string, value: string) => ({ StringEquals: { [key]: value } });
  switch (action) {
    case 'iam:PassRole':
      return equals('iam:PassedToService', 'ecs-tasks.amazonaws.com');
    case 'iam:CreateServiceLinkedRole': {
      const [, service] = /:role\/aws-service-role\/([^/]+)\//.exec(resource) ?? [];
      return service === undefined ? undefined : equals('iam:AWSServiceName', service);
    }
    case 'ecs:ListTasks': {
      // It is asked for instances of the cluster, which are none of Fargate's.
      const [, head, cluster] = /^(arn:.*):container-instance\/([^/]+)\//.exec(resource) ?? [];
      return cluster === undefined ? undefined : { ArnEquals: { 'ecs:cluster': `${head}:cluster/${cluster}` } };
    }
    default:
      return undefined;
  }
}

/** The role of a session, or the user. */
function nameOf(who: string | undefined): string {
  const [, role] = /:assumed-role\/([^/]+)\//.exec(who ?? '') ?? [];
  if (role !== undefined) return `the role ${role}`;
  const [, user] = /:user\/(.+)$/.exec(who ?? '') ?? [];
  return user === undefined ? (who ?? 'the role of this job') : `the user ${user}`;
}
