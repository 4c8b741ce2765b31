import { AwsError } from '../ports.ts';

/** Throws what AWS would answer to the name of a load balancer or target group. */
export function checkName(name: string, kind: 'Load balancer' | 'Target group'): void {
  const refuse = (rule: string) => new AwsError('ValidationError', `${kind} name '${name}' ${rule}`);
  if (name.length < 1 || name.length > 32) throw refuse("cannot be longer than '32' characters");
  if (!/^[A-Za-z0-9-]+$/.test(name))
    throw refuse('can only contain characters that are alphanumeric characters and hyphens(-)');
  if (name.startsWith('-') || name.endsWith('-')) throw refuse('cannot begin or end with a hyphen');
  if (kind === 'Load balancer' && name.startsWith('internal-')) throw refuse("cannot begin with 'internal-'");
  // Whether the real service refuses this too isn't known: whoever avoids it is safe.
  if (kind === 'Target group' && name.includes('--')) throw refuse('cannot contain two hyphens in a row');
}
