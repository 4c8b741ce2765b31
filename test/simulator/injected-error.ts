import type { Api } from './api.ts';
import type { Fault } from './faults.ts';
import { AwsError } from './ports.ts';

/** The error that a fault answers with, as the API would word it; `undefined` for faults of another kind. */
export function injectedError(fault: Fault, api: Api, name: string): AwsError | undefined {
  switch (fault.kind) {
    case 'throttle':
      return new AwsError(fault.code ?? 'ThrottlingException', 'Rate exceeded');
    case 'deny':
      return new AwsError(
        api.protocol.type === 'json' ? 'AccessDeniedException' : 'AccessDenied',
        `User: arn:aws:sts::123456789012:assumed-role/deploy/session is not authorized to perform: ${iamPrefix(api)}:${name} ` +
          `on resource: * because no identity-based policy allows the ${iamPrefix(api)}:${name} action`,
        api.protocol.type === 'json' ? 400 : 403,
      );
    case 'error':
      return new AwsError(fault.code, fault.message ?? fault.code, fault.status ?? 400);
    case 'drop':
    case 'delay':
    case 'break':
    case 'stale':
      return undefined;
  }
}

const iamPrefix = (api: Api) => (api.name === 'elbv2' ? 'elasticloadbalancing' : api.name);
