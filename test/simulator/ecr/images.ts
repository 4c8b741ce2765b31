import type { Images, StoredImage } from '../ports.ts';
import { parseConfig } from './manifest.ts';
import type { RegistryIdentity, Repositories, Repository, StoredManifest } from './repository.ts';

/** The images as ECS pulls them. */
export function createImages(repositories: Repositories, registry: RegistryIdentity): Images {
  return {
    find(reference) {
      const path = reference.startsWith(`${registry.host()}/`) ? reference.slice(registry.host().length + 1) : '';
      const [, name = '', digest, tag] = /^([^@:]+)(?:@(sha256:[0-9a-f]{64})|:([^@:]+))?$/.exec(path) ?? [];
      const repository = repositories.get(name);
      const manifest = repository?.manifests.get(digest ?? repository.imageTags.get(tag ?? 'latest') ?? '');
      return repository && manifest && storedImage(repository, manifest);
    },
  };
}

/** What a manifest holds for ECS: one platform, or those of an index, attestations left out. */
function storedImage(repository: Repository, manifest: StoredManifest): StoredImage {
  const runnable = manifest.children.filter((child) => !child.attestation);
  const images = runnable.map((child) => repository.manifests.get(child.digest));
  const configs = (manifest.config === undefined ? images : [manifest]).map((image) =>
    repository.blobs.get(image?.config?.digest ?? ''),
  );
  const platforms = configs.flatMap((blob) => (blob?.bytes && parseConfig(blob.bytes)) ?? []);
  return { digest: manifest.digest, platforms };
}
