import { asMap, at, evaluated, type Values } from './cloudformation.ts';

/** Where a stack is made. */
export interface Place {
  readonly partition: string;
  readonly region: string;
  readonly account: string;
}

/** What CloudFormation makes of a template: the resources whose conditions hold, and the outputs, both by logical id. */
export interface Stack {
  readonly resources: Readonly<Record<string, Resource>>;
  readonly outputs: Readonly<Record<string, unknown>>;
}

export interface Resource {
  readonly type: string;
  readonly properties: Readonly<Record<string, unknown>>;
}

/** Pure: the stack of a template with these parameters. Refuses what CloudFormation refuses: parameters and rules. */
export function stackOf(
  template: Readonly<Record<string, unknown>>,
  parameters: Readonly<Record<string, string>>,
  { partition, region, account }: Place,
): Stack {
  const { Conditions: conditions, Resources, Rules = {}, Outputs = {} } = template;
  const known: Values = {
    'AWS::Partition': partition,
    'AWS::Region': region,
    'AWS::AccountId': account,
    ...parameterValues(asMap(template['Parameters']), parameters),
  };
  for (const [name, rule] of Object.entries(asMap(Rules))) requireRule(name, rule, known, conditions);
  const made = Object.entries(asMap(Resources)).filter(([, resource]) => {
    const condition = at(resource, 'Condition');
    return condition === undefined || evaluated({ Condition: condition }, known, conditions) === true;
  });
  const iam = `arn:${partition}:iam::${account}:`;
  const values: Values = Object.assign(
    { ...known },
    ...made.map(([id, resource]) => identity(id, resource, iam, (part) => evaluated(part, known, conditions))),
  );
  const resources = made.map(([id, resource]) => {
    const properties = asMap(evaluated(at(resource, 'Properties'), values, conditions));
    return [id, { type: `${at(resource, 'Type')}`, properties }] as const;
  });
  const outputs = Object.entries(asMap(Outputs)).map(
    ([id, output]) => [id, evaluated(at(output, 'Value'), values, conditions)] as const,
  );
  return { resources: Object.fromEntries(resources), outputs: Object.fromEntries(outputs) };
}

/** What others see of a resource: `Ref` of a role is its name, of an identity provider its ARN. */
function identity(id: string, resource: unknown, iam: string, evaluate: (part: unknown) => unknown): Values {
  switch (at(resource, 'Type')) {
    case 'AWS::IAM::Role': {
      const name = `${evaluate(at(resource, 'Properties', 'RoleName'))}`;
      return { [id]: name, [`${id}.Arn`]: `${iam}role/${name}` };
    }
    case 'AWS::IAM::OIDCProvider':
      return { [id]: `${iam}oidc-provider/${`${at(resource, 'Properties', 'Url')}`.replace('https://', '')}` };
    default:
      return {};
  }
}

function parameterValues(declared: Record<string, unknown>, given: Readonly<Record<string, string>>): Values {
  const unknown = Object.keys(given).filter((name) => !(name in declared));
  if (unknown.length > 0) throw new Error(`The template has no parameter ${unknown.join(', ')}.`);
  return Object.fromEntries(
    Object.entries(declared).map(([name, parameter]) => {
      const value = given[name] ?? at(parameter, 'Default');
      if (typeof value !== 'string') throw new Error(`The template needs the parameter ${name}.`);
      requireAllowed(name, value, asMap(parameter));
      return [name, at(parameter, 'Type') === 'CommaDelimitedList' ? value.split(',') : value];
    }),
  );
}

function requireAllowed(
  name: string,
  value: string,
  { AllowedPattern: pattern, AllowedValues: values, MaxLength: longest }: Record<string, unknown>,
): void {
  const allowed =
    (typeof pattern !== 'string' || new RegExp(`^(?:${pattern})$`).test(value)) &&
    (!Array.isArray(values) || values.includes(value)) &&
    (typeof longest !== 'number' || value.length <= longest);
  if (!allowed) throw new Error(`The template's parameter ${name} may not be ${JSON.stringify(value)}.`);
}

function requireRule(name: string, rule: unknown, values: Values, conditions: unknown): void {
  const assertions = at(rule, 'Assertions');
  for (const assertion of Array.isArray(assertions) ? assertions : []) {
    if (evaluated(at(assertion, 'Assert'), values, conditions) !== true)
      throw new Error(`The template's rule ${name} is broken: ${at(assertion, 'AssertDescription')}`);
  }
}
