import type { Place } from '../ecs/arn.ts';
import type { Fields } from '../ports.ts';
import { hasTags, requestTags, textOf, textsOf } from './asked.ts';
import type { Question } from './policy.ts';

/**
 * What ECR's API asks IAM for a call, by the Service Authorization Reference of 2026-09 (list_ecr.html). What it asks of
 * KMS in the caller's name stands in its user guide (encryption-at-rest.html).
 */
export function ecrQuestions(operation: string, input: Fields, place: Place): readonly Question[] {
  const action = `ecr:${operation}`;
  if (operation === 'GetAuthorizationToken') return [{ action, resource: '*' }];
  const arn = textOf(input['resourceArn']);
  const named = [...textsOf(input['repositoryNames']), ...textsOf([input['repositoryName']])];
  const resources = arn === undefined ? named.map((name) => repositoryArn(place, name)) : [arn];
  const keys = requestTags(input['tags']);
  const tags = operation === 'CreateRepository' && hasTags(input['tags']);
  return [
    // Without names it is about all of them.
    ...(resources.length > 0 ? resources : [repositoryArn(place, '*')]).map((resource) => ({ action, resource, keys })),
    ...(tags ? resources.map((resource) => ({ action: 'ecr:TagResource', resource, keys })) : []),
    ...(operation === 'CreateRepository' ? ofKey(input, place) : []),
  ];
}

/** A key of the account's own is looked at, granted, and can be given back; AWS's own key asks nothing of the creator. */
function ofKey({ encryptionConfiguration }: Fields, place: Place): readonly Question[] {
  const { kmsKey } =
    typeof encryptionConfiguration === 'object' &&
    encryptionConfiguration !== null &&
    'kmsKey' in encryptionConfiguration
      ? encryptionConfiguration
      : { kmsKey: undefined };
  const resource = textOf(kmsKey);
  if (resource === undefined) return [];
  return ['kms:DescribeKey', 'kms:CreateGrant', 'kms:RetireGrant'].map((action) => onKey(action, resource, place));
}

/** The grants that a repository had on its key are given back in the name of who deletes it, also on AWS's own key. */
export const retireGrant = (key: string, place: Place): Question => onKey('kms:RetireGrant', key, place);

const onKey = (action: string, resource: string, { region }: Place): Question => ({
  action,
  resource,
  keys: { 'kms:ViaService': `ecr.${region}.amazonaws.com` },
});

/**
 * What the registry asks IAM for a request, in the name of whom its token was given. The actions are those of ECR's API
 * that do the same (docs.aws.amazon.com/AmazonECR/latest/userguide/image-push-iam.html); for what has none, nothing.
 */
export function registryQuestions(
  { method, url, sends }: { readonly method: string; readonly url: URL; readonly sends: boolean },
  place: Place,
): readonly Question[] {
  const [, name = '', kind, reference = ''] =
    /^\/v2\/(.+?)\/(blobs\/uploads|blobs|manifests|tags)\/?([^/]*)$/.exec(decodeURIComponent(url.pathname)) ?? [];
  if (kind === undefined) return [];
  const on = (action: string, repository = name) => ({ action, resource: repositoryArn(place, repository) });
  if (kind === 'tags') return [on('ecr:ListImages')];
  if (kind === 'manifests') return [on(method === 'PUT' ? 'ecr:PutImage' : 'ecr:BatchGetImage')];
  if (kind === 'blobs')
    return [on(method === 'HEAD' ? 'ecr:BatchCheckLayerAvailability' : 'ecr:GetDownloadUrlForLayer')];
  if (reference === '') return [on('ecr:InitiateLayerUpload')];
  if (method !== 'PUT') return [on('ecr:UploadLayerPart')];
  // The last request of an upload may bring bytes as well.
  return [...(sends ? [on('ecr:UploadLayerPart')] : []), on('ecr:CompleteLayerUpload')];
}

/** A blob is mounted only for who may also read it where it is (blob-mounting.html); else it is uploaded. */
export function mountQuestion(url: URL, place: Place): Question | undefined {
  const from = url.searchParams.get('from');
  return from === null ? undefined : { action: 'ecr:GetDownloadUrlForLayer', resource: repositoryArn(place, from) };
}

const repositoryArn = ({ region, account }: Place, name: string) =>
  `arn:aws:ecr:${region}:${account}:repository/${name}`;
