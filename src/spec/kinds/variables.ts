import { bad, good, type Kind, type Reading } from '../kind.ts';
import { PARAMETER_ARN, SECRET_ARN } from './arn.ts';
import { map } from './map.ts';
import { notText, text } from './text.ts';

const variableName = text({
  what: 'a variable name',
  allowed: 'letters, digits, "_", "." and "-", not starting with a digit',
  pattern: /^[A-Za-z_][A-Za-z0-9_.-]*$/,
  maxLength: 255,
});

const anyText: Kind<string> = {
  allowed: 'any text',
  schema: { type: 'string' },
  fromText: readText,
  fromYaml: (value) => (typeof value === 'string' ? readText(value) : notText(value, 'Give a text.')),
  show: (value) => value,
};

/** YAML's escapes can write half a character (`"\ud800"`), which no service takes. */
function readText(value: string): Reading<string> {
  return value.isWellFormed()
    ? good(value)
    : bad({ message: 'has half a character', fix: 'Write the character itself.' });
}

/** Plain variables of the container. Values are never shown: people put secrets here by mistake. */
export const variables = map({
  name: variableName,
  value: anyText,
  of: 'variables',
  line: 'NAME=value',
  max: 1000,
  hidden: true,
  scalars: true,
});

const SECRET = new RegExp(`^(${SECRET_ARN})(?::([^:]*))?(?::([^:]*))?(?::([^:]*))?$`);
const PARAMETER = new RegExp(`^${PARAMETER_ARN}$`);
const FORMS =
  'the ARN of a Secrets Manager secret, arn:aws:secretsmanager:…:secret:<name>[:json-key[:stage[:version]]], or of an SSM parameter, arn:aws:ssm:…:parameter/<name>';

/** A reference in the form ECS takes: trailing parts that are left out keep their colons, `<arn>:key::`. */
const secretReference: Kind<string> = {
  allowed: FORMS,
  schema: { type: 'string', pattern: `${SECRET.source}|${PARAMETER.source}` },
  fromText: readReference,
  fromYaml: (value) => (typeof value === 'string' ? readReference(value) : notText(value, `Give ${FORMS}.`)),
  show: (value) => value,
};

function readReference(value: string): Reading<string> {
  if (PARAMETER.test(value)) return good(value);
  const match = SECRET.exec(value);
  if (match === null)
    return bad({
      message: value.startsWith('arn:') ? 'is not a reference that ECS can read' : 'is not a reference to a secret',
      fix: `Store the secret in AWS and give ${FORMS}.`,
    });
  const [, arn = '', key = '', stage = '', version = ''] = match;
  if (stage !== '' && version !== '')
    return bad({ message: 'names both a stage and a version', fix: 'Leave one of the two empty.' });
  return good(key === '' && stage === '' && version === '' ? arn : `${arn}:${key}:${stage}:${version}`);
}

/** Variables whose values ECS fetches when a task starts. Only references: the secret never passes through here. */
export const secrets = map({
  name: variableName,
  value: secretReference,
  of: 'secrets',
  line: 'NAME=<arn of the secret>',
  max: 1000,
  hidden: true,
  scalars: false,
});
