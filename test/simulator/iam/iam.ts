import { randomBytes } from 'node:crypto';
import { AwsError, type Fields, type Permissions } from '../ports.ts';
import type { Identities, Identity } from '../sts.ts';
import { ecrQuestions } from './ecr.ts';
import { type EcsPlace, ecsQuestions } from './ecs.ts';
import { elbQuestions } from './elb.ts';
import { logsQuestions } from './logs.ts';
import { type Decision, decide, type PolicyDocument, type Question } from './policy.ts';
import { createServiceLinkedRoles, type ServiceLinkedRoles } from './service-linked-roles.ts';

/** Access keys, as a client of the SDK takes them. */
export interface Keys {
  readonly accessKeyId: string;
  readonly secretAccessKey: string;
  readonly sessionToken?: string;
}

/** A question that was answered: by these a policy can be told that is wider than what was needed. */
export interface Answered extends Question {
  /** Role or user. */
  readonly principal: string;
  readonly decision: Decision;
}

/** The simulated IAM, as tests set it up. */
export interface Iam {
  /** Policies of a role or a user, by ARN. Whoever has none may do everything. */
  attach(principal: string, policies: readonly PolicyDocument[]): void;
  /** A session of a role with these policies, that never ends: keys to give to a run. */
  session(role: string, policies: readonly PolicyDocument[]): Keys & { readonly sessionToken: string };
  readonly serviceLinkedRoles: ServiceLinkedRoles;
  /** What was asked of principals with policies, in the order in which it was. */
  readonly answered: readonly Answered[];
}

interface World extends EcsPlace {
  readonly identities: Identities & { add(accessKeyId: string, identity: Identity): void };
  /** The tags of what is there. */
  tagsOf(arn: string): ReadonlyMap<string, string>;
}

/** An account whose identities have no policies yet: all of them may do everything. */
export function createIam(world: World): Iam & Permissions {
  const { account, identities } = world;
  const attached = new Map<string, readonly PolicyDocument[]>();
  const answered: Answered[] = [];
  const serviceLinkedRoles = createServiceLinkedRoles(world);

  const ask = (identity: Identity, question: Question): Decision => {
    const principal = principalOf(identity.arn);
    const policies = attached.get(principal);
    if (policies === undefined) return 'allowed';
    const keys = { ...resourceTags(world.tagsOf(question.resource)), ...question.keys };
    const decision = decide(policies, { ...question, keys });
    answered.push({ ...question, keys, principal, decision });
    return decision;
  };

  const refusal = (accessKeyId: string, questions: readonly Question[]): string | undefined => {
    const identity = identities.find(accessKeyId);
    if (identity === undefined) return undefined;
    for (const question of questions) {
      const decision = ask(identity, question);
      if (decision !== 'allowed') return sentence(identity, question, decision);
    }
    return undefined;
  };

  return {
    answered,
    serviceLinkedRoles,
    attach: (principal, policies) => void attached.set(principal, policies),
    session(role, policies) {
      attached.set(`arn:aws:iam::${account}:role/${role}`, policies);
      const accessKeyId = `ASIA${randomBytes(8).toString('hex').toUpperCase()}`;
      const token = randomBytes(60).toString('base64');
      const arn = `arn:aws:sts::${account}:assumed-role/${role}/GitHubActions`;
      identities.add(accessKeyId, { arn, session: { token, expiresAt: Number.POSITIVE_INFINITY } });
      return { accessKeyId, secretAccessKey: randomBytes(30).toString('base64'), sessionToken: token };
    },
    refusal,
    authorize(accessKeyId, api, operation, input) {
      const refused = refusal(accessKeyId, questionsOf(api, operation, input, world));
      if (refused !== undefined) throw denied(api, refused);
      const missing = serviceLinkedRoles.missing(api, operation);
      if (missing === undefined) return;
      const unmakeable = refusal(accessKeyId, [missing.question]);
      if (unmakeable !== undefined) throw missing.error(unmakeable);
      missing.make();
    },
  };
}

/** AWS's error for a refusal, as each API words its code. */
export const denied = (api: string, message: string): AwsError =>
  api === 'elbv2' ? new AwsError('AccessDenied', message, 403) : new AwsError('AccessDeniedException', message);

function questionsOf(api: string, operation: string, input: Fields, place: EcsPlace): readonly Question[] {
  switch (api) {
    case 'ecs':
      return ecsQuestions(operation, input, place);
    case 'elbv2':
      return elbQuestions(operation, input, place);
    case 'ecr':
      return ecrQuestions(operation, input, place);
    case 'logs':
      return logsQuestions(operation, input, place);
    default:
      // STS: GetCallerIdentity needs no permission, and a web identity has none yet.
      return [];
  }
}

/** Policies hang on roles; what calls is a session of one. */
const principalOf = (arn: string) =>
  arn.replace(/^arn:aws:sts::(\d+):assumed-role\/([^/]+)\/.*$/, 'arn:aws:iam::$1:role/$2');

/**
 * The sentence of IAM's user guide (troubleshoot_access-denied.html). EC2 names no resource where its action has none;
 * the others write `*`.
 */
function sentence({ arn }: Identity, { action, resource }: Question, decision: Decision): string {
  const on = action.startsWith('ec2:') ? '' : ` on resource: ${resource}`;
  const why =
    decision === 'explicitly denied'
      ? 'with an explicit deny in an identity-based policy'
      : `because no identity-based policy allows the ${action} action`;
  return `User: ${arn} is not authorized to perform: ${action}${on} ${why}`;
}

const resourceTags = (tags: ReadonlyMap<string, string>) =>
  Object.fromEntries([...tags].map(([key, value]) => [`aws:ResourceTag/${key}`, value]));
