import type { EngineImage } from './image.ts';
import type { RemoteImage } from './remote.ts';

/** Pure: whether the registry's image is the one that an engine has. Its configurations have to have been read. */
export function isSameContent({ identity, content }: EngineImage, remote: RemoteImage): boolean {
  if (remote.digest === content.id) return true;
  return (content.idOf === 'config' ? remote.identity : remote.contentIds).join() === identity.join();
}
