import { randomUUID } from 'node:crypto';
import type { Asker } from './asker.ts';

/** Secrets Manager and Parameter Store, seen from a starting task: everything exists unless told otherwise. */
export interface Secrets {
  /** `reference` is an ARN without the `:json-key:stage:version` part, or a parameter's name. */
  missing(reference: string): void;
  deny(reference: string): void;
  /** The execution role may read it, and not decrypt it. */
  kms(reference: string): void;
  /** The JSON keys that it holds; any key is found where this isn't said. */
  keys(reference: string, keys: readonly string[]): void;
  /** Well again. */
  restore(reference: string): void;
  /** Why a task can't have it; `undefined` when it can. */
  refusal(valueFrom: string, asker: Asker): string | undefined;
}

const SECRETS_MANAGER = /^(arn:aws:secretsmanager:[^:]*:\d{12}:secret:[^:]+)(?::([^:]*):([^:]*):([^:]*))?$/;

/** All secrets are there, and readable. */
export function createSecrets(): Secrets {
  const troubles = new Map<string, 'missing' | 'denied' | 'kms'>();
  const keys = new Map<string, readonly string[]>();
  return {
    missing: (reference) => void troubles.set(reference, 'missing'),
    deny: (reference) => void troubles.set(reference, 'denied'),
    kms: (reference) => void troubles.set(reference, 'kms'),
    keys: (reference, names) => void keys.set(reference, names),
    restore(reference) {
      troubles.delete(reference);
      keys.delete(reference);
    },
    refusal(valueFrom, asker) {
      const [, arn, key = ''] = SECRETS_MANAGER.exec(valueFrom) ?? [];
      const reference = arn ?? valueFrom;
      const trouble = troubles.get(reference);
      if (trouble !== undefined) return (arn === undefined ? ofParameter : ofSecret)[trouble](reference, asker);
      const known = keys.get(reference);
      return key !== '' && known !== undefined && !known.includes(key)
        ? `${START} unable to retrieve secret from asm: service call has been retried 1 time(s): retrieved secret from Secrets Manager did not contain json key ${key}`
        : undefined;
    },
  };
}

const START = 'unable to pull secrets or registry auth: execution resource retrieval failed:';

type Refusals = Readonly<Record<'missing' | 'denied' | 'kms', (reference: string, asker: Asker) => string>>;

const ofSecret: Refusals = {
  missing: (arn) => `${fetching(arn)} ResourceNotFoundException: Secrets Manager can't find the specified secret.`,
  denied: (arn, asker) =>
    `${fetching(arn)} api error AccessDeniedException: ${asker.lacks('secretsmanager:GetSecretValue', arn)}`,
  kms: (arn) => `${fetching(arn)} api error AccessDeniedException: Access to KMS is not allowed`,
};

const fetching = (arn: string) =>
  `${START} unable to retrieve secret from asm: service call has been retried 1 time(s): failed to fetch secret ${arn} from secrets manager: operation error Secrets Manager: GetSecretValue, https response error StatusCode: 400, RequestID: ${randomUUID()},`;

const ofParameter: Refusals = {
  missing: (name) =>
    `${START} unable to retrieve secrets from ssm: service call has been retried 1 time(s): invalid ssm parameters: ${name}`,
  denied: (name, asker) =>
    `${fetchingParameters()} api error AccessDeniedException: ${asker.lacks('ssm:GetParameters', asker.parameterArn(name))}`,
  kms: (_, asker) =>
    `${fetchingParameters()} api error AccessDeniedException: ${asker.lacks('kms:Decrypt', asker.keyArn())} (Service: AWSKMS; Status Code: 400; Error Code: AccessDeniedException; Request ID: ${randomUUID()}; Proxy: null)`,
};

const fetchingParameters = () =>
  `${START} unable to retrieve secrets from ssm: service call has been retried 1 time(s): operation error SSM: GetParameters, https response error StatusCode: 400, RequestID: ${randomUUID()},`;
