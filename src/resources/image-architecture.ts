import { type CpuArchitecture, choosePlatform } from '../image/platform.ts';
import { orThrow } from '../image/problem.ts';
import type { Cloud } from './cloud.ts';

/**
 * The architecture that tasks of a stored image get: what tasks that run it have (`known`), where that is what is wanted
 * or nothing is; else one of the image's own, for which its platforms are read. Throws an ImageError where it has none.
 */
export async function imageArchitecture(
  cloud: Cloud,
  {
    repository,
    digest,
    known,
  }: { readonly repository: string; readonly digest: string; readonly known: CpuArchitecture | undefined },
  wanted: CpuArchitecture | undefined,
): Promise<CpuArchitecture> {
  if (known !== undefined && (wanted ?? known) === known) return known;
  const { platformsOf } = await import('./registry-work.ts');
  return orThrow(choosePlatform(await platformsOf(cloud, repository, digest), wanted), `image ${digest}`);
}
