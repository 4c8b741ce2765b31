import type { Draft, Rule } from '../rule.ts';

/** Bytes that ECS takes for a task definition. */
const LARGEST = 65_536;

/**
 * What is described may alone be more than ECS takes, which it would say only when everything else has been made. What
 * we add ourselves isn't counted: it is less than 4 kB.
 */
export const definitionSizeProblems: Rule = (draft) => {
  const size = bytesOf(draft);
  if (size <= LARGEST) return [];
  return [
    {
      where: 'the task definition',
      message: `has at least ${size} bytes with its variables and secrets, and ECS takes ${LARGEST}`,
      fix: 'Put long values into a secret (Secrets Manager, SSM), a file of the image or S3.',
    },
  ];
};

function bytesOf({
  'environment-variables': plain = {},
  secrets = {},
  'task-definition': fragment = {},
}: Draft): number {
  const environment = Object.entries(plain).map(([name, value]) => ({ name, value }));
  const references = Object.entries(secrets).map(([name, valueFrom]) => ({ name, valueFrom }));
  return Buffer.byteLength(JSON.stringify([environment, references, fragment]));
}
