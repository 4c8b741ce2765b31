import { GetAuthorizationTokenCommand } from '@aws-sdk/client-ecr';
import { given } from '../aws/given.ts';
import { createRegistry, type RegistryClient } from '../image/registry.ts';
import type { Cloud } from './cloud.ts';

/** A client of one repository over the registry protocol, for twelve hours. The token goes nowhere else. */
export async function openRegistry(
  { ecr, agents, clock, conceal, onRetry }: Cloud,
  repository: string,
): Promise<RegistryClient> {
  const { authorizationData } = await ecr.send(new GetAuthorizationTokenCommand({}));
  const data = authorizationData?.[0];
  const token = given(data?.authorizationToken, 'authorizationToken');
  conceal(token);
  conceal(Buffer.from(token, 'base64').toString().replace(/^AWS:/, ''));
  return createRegistry({
    endpoint: given(data?.proxyEndpoint, 'proxyEndpoint'),
    repository,
    authorization: `Basic ${token}`,
    agents,
    clock,
    onRetry,
  });
}
