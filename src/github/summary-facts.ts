import type { Deployed } from '../commands/deployed.ts';
import { revisionName } from '../rollout/revision.ts';
import { escaped } from './markdown.ts';

/** Pure: what is there now and where it came from, a row each; what is not known has none. */
export function knownFacts({ facts, origin, runs }: Pick<Deployed, 'facts' | 'origin' | 'runs'>): string[] {
  const { commit, runUrl, runNumber } = origin ?? {};
  const isHash = commit !== undefined && /^[0-9a-f]{40}$/.test(commit);
  const commitUrl = isHash ? runUrl?.replace(/\/actions\/runs\/\d+$/, `/commit/${commit}`) : undefined;
  const { taskDefinitionArn: now, previousTaskDefinitionArn: before } = facts;
  const rows: readonly (readonly [string, string | undefined])[] = [
    ['URL', linked(facts.url, facts.url)],
    ['Image', text(facts.image)],
    ['Digest', text(facts.imageDigest)],
    ['Task definition', text(now && revisionName(now))],
    ['Before', text(before === undefined || before === now ? undefined : revisionName(before))],
    ['Deployment', text(facts.deploymentId)],
    ['Runs now', text(runs)],
    ['Commit', linked(isHash ? commit.slice(0, 12) : commit, commitUrl)],
    ['Run', linked(runNumber === undefined ? runUrl : `run ${runNumber}`, runUrl)],
  ];
  const known = rows.flatMap(([label, value]) => (value === undefined ? [] : [`| ${label} | ${value} |`]));
  return known.length === 0 ? [] : ['| | |', '|---|---|', ...known, ''];
}

/** Without any character that could end it before its time. */
const PLAIN_URL = /^https?:\/\/[A-Za-z0-9][A-Za-z0-9._~:/%+-]*$/;

function linked(label: string | undefined, url: string | undefined): string | undefined {
  if (label === undefined) return undefined;
  if (url === undefined || !PLAIN_URL.test(url)) return escaped(label);
  return label === url ? `<${url}>` : `[${escaped(label)}](${url})`;
}

const text = (value: string | undefined) => (value === undefined ? undefined : escaped(value));
