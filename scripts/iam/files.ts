import { Document, Scalar, visit } from 'yaml';
import { EXAMPLE, type PolicyNames } from './names.ts';
import { type Policy, policyFor, WORKFLOWS } from './policies.ts';

/** The policies of the documentation: each file, with its content. */
export const policyFiles: Readonly<Record<string, () => string>> = Object.fromEntries(
  WORKFLOWS.map((workflow) => [
    `docs/iam/${workflow}.json`,
    () => `${JSON.stringify(policyFor([workflow], EXAMPLE), null, 2)}\n`,
  ]),
);

/** The names as CloudFormation knows them. */
const PARAMETERS: PolicyNames = {
  partition: `\${AWS::Partition}`,
  region: `\${AWS::Region}`,
  account: `\${AWS::AccountId}`,
  project: `\${Project}`,
  taskRoles: [`\${Project}-execution`, `\${Project}-task`],
};

const PLACE = /^( *)# policy: ([a-z -]+)\n[\s\S]*?^ *# \/policy\n/gm;

/** Pure: the template with the policies of its roles made anew, each between comments that name what it is for. */
export const withPolicies = (template: string): string =>
  template.replace(PLACE, (_, indent: string, names: string) => {
    const workflows = WORKFLOWS.filter((workflow) => names.split(' ').includes(workflow));
    const lines = inYaml(policyFor(workflows, PARAMETERS)).trimEnd().split('\n');
    return [`# policy: ${names}`, ...lines, '# /policy', ''].map((line) => line && indent + line).join('\n');
  });

/** Pure: a policy as YAML. CloudFormation fills in names only where it is told to; a date would be no text to it. */
function inYaml(policy: Policy): string {
  const document = new Document(policy);
  visit(document, {
    Scalar(key, node) {
      if (key === 'key' || typeof node.value !== 'string') return;
      if (node.value.includes('${')) node.tag = '!Sub';
      if (node.value.includes('${') || /^\d{4}-/.test(node.value)) node.type = Scalar.QUOTE_SINGLE;
    },
  });
  return document.toString({ lineWidth: 0, singleQuote: true });
}
