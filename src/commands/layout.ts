import type { WantedImage } from '../resources/image.ts';
import type { TaskDefinitionOut } from '../resources/task-definition.ts';
import type { Names } from '../spec/names.ts';
import { namesOf } from '../spec/names.ts';
import type { EnvironmentSpec, Spec } from '../spec/spec.ts';
import { environment } from '../stacks/environment.ts';
import { isOwnedBy, ownership } from '../stacks/ownership.ts';
import { release } from '../stacks/release.ts';
import type { Origin } from '../stacks/stamps.ts';
import type { Stack } from './facts.ts';
import type { Rules } from './survey.ts';

/** Pure: everything that a deploy is about, by which names, and what it may do to what it finds. */
export function layout(
  spec: Spec,
  wanted: WantedImage,
  origin: Origin,
  registered?: TaskDefinitionOut,
): { readonly names: Names; readonly stack: Stack; readonly rules: Rules } {
  const names = namesOf(spec);
  const foundation = environment(spec, names);
  const stack = { ...foundation, ...release(spec, names, foundation, wanted, origin, registered) };
  const required = spec.infrastructure === 'require' ? Object.values(foundation) : [];
  return { names, stack, rules: { ...whoseRules(spec), required } };
}

/** Pure: how what is found is told apart by whose it is. */
export function whoseRules(spec: EnvironmentSpec): Omit<Rules, 'required'> {
  return { policy: ownership(spec, spec.adopt), isStranger: (tags) => !isOwnedBy(spec, tags) };
}
