import { readDenial } from '../../denial.ts';
import type { Recogniser, Sign } from './cause.ts';
import { stopLines } from './evidence-lines.ts';
import { tasksSaying, wordsOf } from './findings.ts';
import { AWS_SAYS } from './patterns.ts';

const INPUTS = 'secrets, app-secret-arn or db-secret-arn';

type Case = Pick<Sign, 'variant' | 'summary' | 'fix'>;

/** ECS could not fill a variable from Secrets Manager or Parameter Store, so the task did not start. */
export const secretUnavailable: Recogniser = (findings) => {
  const tasks = tasksSaying(findings, AWS_SAYS.secret).filter((task) => {
    const words = wordsOf(task);
    return !AWS_SAYS.registryLogin.test(words) && !AWS_SAYS.cannotPull.test(words);
  });
  const [latest] = tasks.slice(-1);
  if (latest === undefined) return undefined;
  return { ...caseOf(wordsOf(latest)), evidence: stopLines(tasks), weight: tasks.length, tasks };
};

function caseOf(words: string): Case {
  const secret = nameIn(words);
  const which = secret === undefined ? 'a secret' : `secret ${secret}`;
  const [, key] = AWS_SAYS.jsonKey.exec(words) ?? [];
  if (AWS_SAYS.jsonKey.test(words)) {
    return {
      variant: 'json-key',
      summary: `${which} has no key ${key ?? 'of the name that was asked for'}`,
      fix: [
        `Add the key${key === undefined ? '' : ` ${key}`} to the secret, or name the right one in ${INPUTS}: <arn>:<key>::.`,
      ],
    };
  }
  if (AWS_SAYS.notJson.test(words)) {
    return {
      variant: 'json-key',
      summary: `${which} is not JSON, though a key of it is asked for`,
      fix: [`Store it as JSON, or give its ARN without a key in ${INPUTS}.`],
    };
  }
  if (AWS_SAYS.kms.test(words)) {
    return {
      variant: 'kms',
      summary: `the execution role may not decrypt ${which}`,
      fix: [
        'Give the role of execution-role-arn kms:Decrypt on the KMS key of the secret, in its policy or in that of the key.',
      ],
    };
  }
  if (AWS_SAYS.network.test(words)) {
    return {
      variant: 'network',
      summary: `the tasks could not reach ${sourceIn(words)} from their subnets`,
      fix: [
        'Give the subnets of private-subnet-ids a NAT gateway or a VPC endpoint for secretsmanager or ssm. In public subnets without either, set assign-public-ip: true.',
        'Let the security groups of service-security-group-ids go out on port 443.',
      ],
    };
  }
  if (AWS_SAYS.denied.test(words)) {
    return {
      variant: 'denied',
      summary: `the execution role may not read ${which}`,
      fix: [`Give the role of execution-role-arn ${actionIn(words)} on ${secret ?? 'the ARN of the secret'}.`],
    };
  }
  if (AWS_SAYS.secretMissing.test(words)) {
    return {
      variant: 'missing',
      summary: `${which} is not there`,
      fix: [
        `Make it in the same Region, or correct its ARN in ${INPUTS}. One that is scheduled for deletion is gone too.`,
      ],
    };
  }
  return {
    variant: undefined,
    summary: `${which} could not be read`,
    fix: [`Check it: aws secretsmanager describe-secret, aws ssm get-parameter; and what ${INPUTS} say.`],
  };
}

/** An ARN that the text names; never a value, which ECS doesn't tell. */
function nameIn(words: string): string | undefined {
  const [arn] = /\barn:aws[\w-]*:(?:secretsmanager|ssm):[^\s'",;)]+/.exec(words) ?? [];
  return arn?.replace(/[:.]+$/, '');
}

const isParameter = (words: string) => /\bssm\b|Systems Manager|Parameter Store/i.test(words);

const sourceIn = (words: string) => (isParameter(words) ? 'Parameter Store' : 'Secrets Manager');

function actionIn(words: string): string {
  return readDenial(words)?.action ?? (isParameter(words) ? 'ssm:GetParameters' : 'secretsmanager:GetSecretValue');
}
