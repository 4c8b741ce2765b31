import { define, type Node } from '../engine/resource.ts';
import type { Cloud } from './cloud.ts';

interface State {
  readonly hindrance: string;
}

/** What was seen of it, and why it can't be used, if it can't. */
export interface Seen<Out> {
  readonly out: Out;
  readonly hindrance?: string | undefined;
}

const NONE = 'none';

/**
 * Something that is there, and that others may use as well: looked up, and refused where it can't be used. It is never
 * made, changed or removed, and says nothing of whose it is.
 */
export function used<Props extends object, Out>(
  kind: string,
  look: (cloud: Cloud, name: string, props: Props) => Promise<Seen<Out> | undefined>,
): (name: string, props: Props) => Node<Cloud, Out> {
  return define<Cloud, Props, State, Out>({
    kind: `used ${kind}`,
    desired: () => ({ hindrance: NONE }),

    async read(cloud, name, props) {
      const seen = await look(cloud, name, props);
      return seen && { state: { hindrance: seen.hindrance ?? NONE }, out: seen.out };
    },

    refuse: (seen) =>
      seen?.state.hindrance ??
      `there is none of this name in this account and region. Make it first, or leave use-${kind.replaceAll(' ', '-')} out to have one made for this service.`,

    create: () => Promise.reject(new Error('it is only used')),
    update: async (_cloud, { out }) => out,
    remove: async () => {},
  });
}
