import { UserError } from '../errors.ts';
import { sha256 } from './digest.ts';
import type { ArchiveContent, Manifest } from './image.ts';
import { OCI_LAYER_GZIP, OCI_MANIFEST } from './media-types.ts';
import type { RemoteLayer } from './remote.ts';

const DOCKER_LAYER_GZIP = 'application/vnd.docker.image.rootfs.diff.tar.gzip';

/** Writes the manifest of a docker archive's image: OCI's, since Docker's has no name for zstd layers. */
export function archiveManifest(content: ArchiveContent, layers: ReadonlyMap<string, RemoteLayer>): Manifest {
  const manifest = {
    schemaVersion: 2,
    mediaType: OCI_MANIFEST,
    config: describe(content.config),
    layers: content.layers.map(({ diffId }) => {
      const layer = layers.get(diffId);
      if (layer === undefined) throw new UserError(`layer ${diffId} was not uploaded`);
      return describe(layer);
    }),
  };
  const bytes = Buffer.from(JSON.stringify(manifest));
  return { digest: sha256(bytes), mediaType: OCI_MANIFEST, bytes };
}

/** A gzip layer of an earlier image in Docker's form has the same bytes in OCI's. */
function describe({ mediaType, digest, size }: RemoteLayer) {
  return { mediaType: mediaType === DOCKER_LAYER_GZIP ? OCI_LAYER_GZIP : mediaType, digest, size };
}
