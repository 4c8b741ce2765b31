import { MANAGED } from '../aws/tags.ts';
import type { Node } from '../engine/resource.ts';
import type { Step } from '../engine/walk.ts';
import { isRecord } from '../json.ts';
import type { TakenOver } from './deployed.ts';

/** Tags that only a thing gets which nobody of us looked after before. */
const SIGNS = Object.keys(MANAGED).map((key) => `tags.${key}`);

/** Pure: what these steps took over, each with what AWS, and so Terraform, calls it. */
export function takenOver<C>(steps: readonly Step[], nodes: readonly Node<C>[]): TakenOver[] {
  return steps
    .filter(({ action, changes }) => action === 'update' && changes.some(({ field }) => SIGNS.includes(field)))
    .map(({ kind, name }) => {
      const node = nodes.find((each) => each.kind === kind && each.name === name);
      return { kind, name, id: idOf(node?.known ? node.out : undefined, kind) ?? name };
    });
}

/** Terraform knows repositories and log groups by their names, everything else by its ARN. */
function idOf(out: unknown, kind: string): string | undefined {
  if (kind === 'repository' || kind === 'log group' || !isRecord(out)) return undefined;
  return typeof out['arn'] === 'string' ? out['arn'] : undefined;
}
