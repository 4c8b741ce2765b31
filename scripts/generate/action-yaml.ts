import { stringify } from 'yaml';
import type { Field } from '../../src/spec/field.ts';
import { inputsOf, type Verb, verbTable } from '../../src/spec/verbs.ts';
import { toldDefault } from './told.ts';

const HEAD = '# Inputs and outputs are generated from src/spec by "npm run generate".\n';

/** The file in dist that runs a verb. */
export const entryOf = (verb: Verb) => (verb === 'deploy' ? 'index' : verb);

/**
 * The whole action.yml of a verb; `root` leads to the top of the repository. No input that the manifest has too has a
 * default there: GitHub could not tell it from a value, and the manifest would never win.
 */
export function actionYaml(verb: Verb, root: '' | '../../'): string {
  const { does, outputs, rollsOut } = verbTable[verb];
  const action = {
    name: root === '' ? 'Fargate platform' : `Fargate platform: ${verb}`,
    description: does,
    author: 'fargate-platform contributors',
    branding: { icon: 'upload-cloud', color: 'orange' },
    inputs: Object.fromEntries(inputsOf(verb).map(({ name, field }) => [name, input(field)])),
    outputs: Object.fromEntries(Object.entries(outputs).map(([name, description]) => [name, { description }])),
    runs: {
      using: 'node24',
      main: `${root}dist/${entryOf(verb)}.js`,
      ...(rollsOut ? { post: `${root}dist/post.js` } : {}),
    },
  };
  return HEAD + stringify(action, { lineWidth: 0 });
}

function input(field: Field) {
  const { needed, defaultInAction } = field;
  return {
    description: describe(field),
    required: needed === 'action',
    ...(defaultInAction === undefined ? {} : { default: defaultInAction }),
  };
}

function describe(field: Field): string {
  const { description, at, needed, neededWithout } = field;
  const told = toldDefault(field);
  const isNeeded = (needed === 'spec' || neededWithout !== undefined) && told === undefined;
  const without = neededWithout === undefined ? '' : ` without ${neededWithout}`;
  return [
    description,
    told !== undefined && `Default: ${told}.`,
    at !== undefined && (isNeeded ? `Needed${without}, here or in the manifest: ${at}.` : `In the manifest: ${at}.`),
  ]
    .filter((sentence) => sentence !== false)
    .join(' ');
}
