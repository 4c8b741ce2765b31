import { isRecord, parseJson } from '../json.ts';

/** What a token of GitHub says of the job, as far as trust policies ask for it. */
export type Claims = Readonly<Record<string, string>>;

/** Whom the token is for: what the identity provider in AWS lists. */
export const AUDIENCE = 'sts.amazonaws.com';

/** Those that are shown, in this order: what decides, then what a policy may hold it to. */
const SHOWN = [
  'sub',
  'aud',
  'iss',
  'repository',
  'repository_id',
  'repository_owner',
  'repository_owner_id',
  'ref',
  'environment',
  'workflow_ref',
  'job_workflow_ref',
  'event_name',
  'runner_environment',
] as const;

const LONGEST = 300;

/** Pure: what a token says of the job; nothing of the token itself, and nothing that could break a line. */
export function claimsIn(token: string): Claims {
  const said = parseJson(Buffer.from(token.split('.')[1] ?? '', 'base64url').toString('utf8'));
  if (!isRecord(said)) return {};
  return Object.fromEntries(
    SHOWN.flatMap((name) => {
      const value = said[name];
      return typeof value === 'string' ? [[name, value.replace(/[^\x20-\x7E]/g, '?').slice(0, LONGEST)]] : [];
    }),
  );
}
