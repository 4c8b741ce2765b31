import { once } from './aws/once.ts';
import type { Context } from './commands/context.ts';
import { defaultTag } from './image/default-tag.ts';
import type { Request } from './request.ts';
import type { WantedImage } from './resources/image.ts';
import type { Origin } from './stacks/stamps.ts';

/** The image that a request asks for, with the tag that it gets where nobody named one. */
export function wantedImage(
  { spec, image }: Pick<Request, 'spec' | 'image'>,
  commit: string | undefined,
  context: Context,
): WantedImage {
  if (image) {
    const tag = spec.imageTag ?? defaultTag(commit, image.identity);
    return { from: 'runner', image, tag, tagAsked: spec.imageTag !== undefined };
  }
  const source = spec.image;
  if (source.kind === 'ecr-tag') return { from: 'repository', tag: source.tag };
  if (source.kind === 'running') return { from: 'repository', running: true };
  if (source.kind === 'ecr-digest') return { from: 'repository', digest: source.digest };
  if (source.kind === 'environment') {
    const { environment } = source;
    const { project, service } = spec;
    const look = once(async () => {
      const { promotable } = await import('./commands/promotable.ts');
      return promotable({ project, environment, service }, context);
    });
    return { from: 'environment', environment, look };
  }
  throw new Error('an image of the runner was asked for, and none was opened');
}

/** Where a release comes from: one whose image is taken over from another environment is of that image's commit. */
export async function originOf(wanted: WantedImage, run: Origin): Promise<Origin> {
  if (wanted.from !== 'environment') return run;
  // What can't be looked at now breaks the plan as well, which can say what it was about.
  const found = await wanted.look().catch(() => undefined);
  return found && 'digest' in found && found.commit !== undefined ? { ...run, commit: found.commit } : run;
}
