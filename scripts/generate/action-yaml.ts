import { stringify } from 'yaml';
import type { Field } from '../../src/spec/field.ts';
import { type FieldName, inputNames, table } from '../../src/spec/fields.ts';
import { outputs } from '../../src/spec/outputs.ts';
import { toldDefault } from './told.ts';

const HEAD = '# Inputs and outputs are generated from src/spec by "npm run generate".\n';

/** The whole action.yml. No input that the manifest has too has a default there: GitHub could not tell it from a value, and the manifest would never win. */
export function actionYaml(): string {
  const action = {
    name: 'Fargate platform',
    description:
      'Run a container on AWS ECS Fargate behind a load balancer; green only when it is healthy, or nothing was asked to run.',
    author: 'fargate-platform contributors',
    branding: { icon: 'upload-cloud', color: 'orange' },
    inputs: Object.fromEntries(inputNames.map((name) => [name, input(name)])),
    outputs: Object.fromEntries(Object.entries(outputs).map(([name, description]) => [name, { description }])),
    runs: { using: 'node24', main: 'dist/index.js', post: 'dist/post.js' },
  };
  return HEAD + stringify(action, { lineWidth: 0 });
}

function input(name: FieldName) {
  const { needed, defaultInAction }: Field = table[name];
  return {
    description: describe(name),
    required: needed === 'action',
    ...(defaultInAction === undefined ? {} : { default: defaultInAction }),
  };
}

function describe(name: FieldName): string {
  const { description, at, needed } = table[name];
  const told = toldDefault(name);
  const isNeeded = needed === 'spec' && told === undefined;
  return [
    description,
    told !== undefined && `Default: ${told}.`,
    at !== undefined && (isNeeded ? `Needed, here or in the manifest: ${at}.` : `In the manifest: ${at}.`),
  ]
    .filter((sentence) => sentence !== false)
    .join(' ');
}
