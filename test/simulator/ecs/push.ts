import { CreateRepositoryCommand, ECRClient, GetAuthorizationTokenCommand } from '@aws-sdk/client-ecr';
import { blobsOf, type OciImage, type OciIndex } from '../../fixtures/oci-image.ts';
import type { Simulator } from '../simulator.ts';

/** Brings an image into a new repository of the account, and answers by which name a task definition calls it. */
export async function push(simulator: Simulator, image: OciImage | OciIndex): Promise<string> {
  const ecr = new ECRClient(simulator.config);
  const { repository } = await ecr.send(new CreateRepositoryCommand({ repositoryName: 'shop-dev' }));
  const { authorizationData } = await ecr.send(new GetAuthorizationTokenCommand({}));
  ecr.destroy();
  const send = async (method: string, path: string, body?: Buffer, type = 'application/octet-stream') => {
    const headers = { authorization: `Basic ${authorizationData?.[0]?.authorizationToken}`, 'content-type': type };
    const response = await fetch(new URL(path, simulator.url), {
      method,
      headers,
      body: body ? new Uint8Array(body) : null,
    });
    if (!response.ok) throw new Error(`${method} ${path}: ${response.status}`);
    return response.headers.get('location') ?? '';
  };
  const { blobs, manifests } = blobsOf(image);
  for (const { digest, bytes } of blobs) {
    const upload = await send('POST', '/v2/shop-dev/blobs/uploads/');
    await send('PUT', `${upload}${upload.includes('?') ? '&' : '?'}digest=${digest}`, bytes);
  }
  for (const { digest, bytes, mediaType } of manifests) {
    await send('PUT', `/v2/shop-dev/manifests/${digest}`, bytes, mediaType);
  }
  return `${repository?.repositoryUri}@${image.manifest.digest}`;
}
