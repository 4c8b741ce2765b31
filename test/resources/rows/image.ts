import type { Row } from '../row.ts';

export const image: Row = {
  of: (stack) => stack.image,
  create: 'PUT /v2/shop-dev/manifests/',
  drift: {},
  stuck: {},
  fixed: { content: 'tags can’t be moved; the flows have one that holds other content' },
  removes: false,
};
