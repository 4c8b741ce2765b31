import type { Tags } from '../aws/tags.ts';

/** Which fields of a thing stay as they are whatever is described, by the tags that it carries. */
export type Keeps = (tags: Tags) => ReadonlySet<string>;
