import { DescribeRepositoriesCommand } from '@aws-sdk/client-ecr';
import { found } from '../aws/found.ts';
import { given } from '../aws/given.ts';
import type { RepositoryOut } from './repository.ts';
import { used } from './used.ts';

/** An ECR repository that is there. */
export const usedRepository = used<object, RepositoryOut>('repository', async ({ ecr }, name) => {
  const describe = new DescribeRepositoriesCommand({ repositoryNames: [name] });
  const answer = await found(ecr.send(describe), 'RepositoryNotFoundException');
  const seen = answer?.repositories?.[0];
  if (!seen) return undefined;
  return {
    out: { name, arn: given(seen.repositoryArn, 'repositoryArn'), uri: given(seen.repositoryUri, 'repositoryUri') },
  };
});
