import { createHash, randomUUID } from 'node:crypto';
import { BatchGetImageCommand, type ECRClient, PutImageCommand } from '@aws-sdk/client-ecr';
import type { Message, Reply } from './gateway.ts';

/**
 * ECR's registry protocol in front of an emulator that has only ECR's API: blobs stay here, manifests become PutImage
 * and BatchGetImage, so that what the API tells of an image afterwards is the emulator's own word.
 */
export function registryOverApi(ecr: ECRClient): (message: Message) => Promise<Reply> {
  const blobs = new Map<string, Buffer>();

  const put = async (repositoryName: string, reference: string, { headers, body }: Message): Promise<Reply> => {
    try {
      const answer = await ecr.send(
        new PutImageCommand({
          repositoryName,
          imageManifest: body.toString(),
          imageManifestMediaType: headers['content-type'],
          // ECR would work it out by itself; moto makes up another one.
          imageDigest: digestOf(body),
          ...(reference.includes(':') ? {} : { imageTag: reference }),
        }),
      );
      const digest = answer.image?.imageId?.imageDigest ?? '';
      return { status: 201, headers: { 'docker-content-digest': digest } };
    } catch (error) {
      const name = error instanceof Error ? error.name : '';
      if (name === 'ImageAlreadyExistsException') return { status: 201 };
      return refused(400, name === 'ImageTagAlreadyExistsException' ? 'TAG_INVALID' : name, String(error));
    }
  };

  const get = async (repositoryName: string, reference: string): Promise<Reply> => {
    const imageId = reference.includes(':') ? { imageDigest: reference } : { imageTag: reference };
    const { images = [] } = await ecr.send(new BatchGetImageCommand({ repositoryName, imageIds: [imageId] }));
    const [image] = images;
    if (image?.imageManifest === undefined) return refused(404, 'MANIFEST_UNKNOWN', reference);
    return { status: 200, headers: typed(image.imageManifestMediaType ?? ''), body: image.imageManifest };
  };

  return async (message) => {
    const { method, body } = message;
    const { pathname, searchParams } = new URL(message.path, 'http://registry');
    const [, repository = '', kind = '', name = ''] =
      /^\/v2\/(.+)\/(manifests|blobs\/uploads|blobs)\/([^/]*)$/.exec(pathname) ?? [];
    if (kind === 'manifests') return method === 'PUT' ? put(repository, name, message) : get(repository, name);
    if (kind === 'blobs') {
      const blob = blobs.get(name);
      if (!blob) return refused(404, 'BLOB_UNKNOWN', name);
      return {
        status: 200,
        headers: { 'content-length': String(blob.length) },
        ...(method === 'GET' && { body: blob }),
      };
    }
    if (method === 'POST') return { status: 202, headers: { location: `${pathname}${randomUUID()}` } };
    const digest = digestOf(body);
    if (digest !== searchParams.get('digest')) return refused(400, 'DIGEST_INVALID', digest);
    blobs.set(digest, body);
    return { status: 201, headers: { 'docker-content-digest': digest } };
  };
}

const digestOf = (bytes: Buffer): string => `sha256:${createHash('sha256').update(bytes).digest('hex')}`;

const typed = (type: string) => ({ 'content-type': type });

const refused = (status: number, code: string, message: string): Reply => ({
  status,
  headers: typed('application/json'),
  body: JSON.stringify({ errors: [{ code, message }] }),
});
