// By name, so that the bundle holds no more than this; loaded by the runs that assume a role or check their account.
export { AssumeRoleWithWebIdentityCommand, GetCallerIdentityCommand, STSClient } from '@aws-sdk/client-sts';
