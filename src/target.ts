import { UserError } from './errors.ts';
import { readManifest } from './spec/manifest-file.ts';
import { problemsOfInputs } from './spec/parse-spec.ts';
import { type Asked, parseTarget, readOwn, type TargetVerb } from './spec/parse-target.ts';
import { listed } from './spec/problem.ts';
import { verbTable } from './spec/verbs.ts';

type Texts = Readonly<Record<string, string | undefined>>;

/** Reads what a verb was asked, from inputs and manifest. Throws one UserError that lists everything that is wrong. */
export async function readTarget<V extends TargetVerb>(verb: V, inputs: Texts, env: Texts): Promise<Asked<V>> {
  const manifest = await readManifest({ named: inputs['manifest'], directory: process.cwd() });
  if ('problems' in manifest) {
    const { shared, own } = verbTable[verb];
    const problems = [...manifest.problems, ...problemsOfInputs({ inputs }, shared), ...readOwn(own, inputs).problems];
    throw new UserError(listed(problems));
  }
  const asked = parseTarget(verb, { inputs, manifest: manifest.manifest, env });
  if ('problems' in asked) throw new UserError(listed(asked.problems));
  return asked;
}
