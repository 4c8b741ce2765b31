import { defaultTag } from './image/default-tag.ts';
import type { Request } from './request.ts';
import type { WantedImage } from './resources/image.ts';

/** Pure: the image that a request asks for, with the tag that it gets where nobody named one. */
export function wantedImage({ spec, image }: Pick<Request, 'spec' | 'image'>, commit: string | undefined): WantedImage {
  if (image) {
    const tag = spec.imageTag ?? defaultTag(commit, image.identity);
    return { from: 'runner', image, tag, tagAsked: spec.imageTag !== undefined };
  }
  const source = spec.image;
  if (source.kind === 'ecr-tag') return { from: 'repository', tag: source.tag };
  if (source.kind === 'running') return { from: 'repository', running: true };
  if (source.kind === 'ecr-digest') return { from: 'repository', digest: source.digest };
  throw new Error('an image of the runner was asked for, and none was opened');
}
