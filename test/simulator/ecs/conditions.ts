import type { Behaviour } from './behaviour.ts';
import type { Container, Task } from './state.ts';

/** What the world around ECS does to tasks: tests turn it against them. */
export interface Conditions {
  /** Whether Fargate places tasks, or why it doesn't: it has no room, or the account's vCPU quota is used up. */
  capacity: 'available' | 'unavailable' | 'quota reached';
  /** The registry can't be reached from the subnets: no route, no endpoint. */
  pulls: 'work' | 'time out';
  readonly secrets: Secrets;
  /** The last word on how a container behaves, over the labels of its image. */
  behave: (task: Task, container: Container) => Partial<Behaviour> | undefined;
}

/** Secrets Manager and Parameter Store, seen from a starting task: everything exists unless told otherwise. */
export interface Secrets {
  /** `reference` is an ARN without the `:json-key:stage:version` part, or a parameter's name. */
  missing(reference: string): void;
  deny(reference: string): void;
  /** The JSON keys that it holds; any key is found where this isn't said. */
  keys(reference: string, keys: readonly string[]): void;
  /** Well again. */
  restore(reference: string): void;
  /** Why a task can't have it; `undefined` when it can. */
  refusal(valueFrom: string): string | undefined;
}

const SECRETS_MANAGER = /^(arn:aws:secretsmanager:[^:]*:\d{12}:secret:[^:]+)(?::([^:]*):([^:]*):([^:]*))?$/;

/** A world in which everything works. */
export function createConditions(): Conditions {
  return { capacity: 'available', pulls: 'work', secrets: createSecrets(), behave: () => undefined };
}

function createSecrets(): Secrets {
  const missing = new Set<string>();
  const denied = new Set<string>();
  const keys = new Map<string, readonly string[]>();
  return {
    missing: (reference) => void missing.add(reference),
    deny: (reference) => void denied.add(reference),
    keys: (reference, names) => void keys.set(reference, names),
    restore(reference) {
      missing.delete(reference);
      denied.delete(reference);
      keys.delete(reference);
    },
    refusal(valueFrom) {
      const [, arn, key = ''] = SECRETS_MANAGER.exec(valueFrom) ?? [];
      const reference = arn ?? valueFrom;
      const source = arn === undefined ? 'ssm' : 'asm';
      const start = `unable to pull secrets or registry auth: execution resource retrieval failed: unable to retrieve secret from ${source}: `;
      if (denied.has(reference)) {
        const action = source === 'asm' ? 'secretsmanager:GetSecretValue' : 'ssm:GetParameters';
        return `${start}service call has been retried 1 time(s): failed to fetch secret ${reference}: AccessDeniedException: not authorized to perform: ${action} on resource: ${reference}`;
      }
      if (missing.has(reference)) {
        return source === 'asm'
          ? `${start}service call has been retried 1 time(s): failed to fetch secret ${reference} from secrets manager: ResourceNotFoundException: Secrets Manager can't find the specified secret.`
          : `${start}service call has been retried 1 time(s): invalid parameters: ${reference}`;
      }
      const known = keys.get(reference);
      return key !== '' && known !== undefined && !known.includes(key)
        ? `${start}retrieved secret from Secrets Manager did not contain json key ${key}`
        : undefined;
    },
  };
}
