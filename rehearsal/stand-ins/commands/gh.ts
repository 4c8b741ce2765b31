import { execFileSync } from 'node:child_process';
import { parseArgs } from 'node:util';

/** `gh pr list`, as far as it lists closed pull requests. As the real one it wants GH_TOKEN, and has jq in it. */
const [subject, command, ...rest] = process.argv.slice(2);
try {
  const { GH_TOKEN: token, GITHUB_API_URL: api } = process.env;
  if (!token)
    throw new Error('gh: To use GitHub CLI in a GitHub Actions workflow, set the GH_TOKEN environment variable.');
  if (subject !== 'pr' || command !== 'list') throw new Error(`gh ${subject} ${command} can't be rehearsed`);
  const { values } = parseArgs({
    args: rest,
    options: {
      repo: { type: 'string', default: '' },
      state: { type: 'string', default: 'open' },
      search: { type: 'string', default: '' },
      limit: { type: 'string', default: '30' },
      json: { type: 'string', default: '' },
      jq: { type: 'string', default: '.' },
    },
  });
  const url = `${api}/repos/${values.repo}/pulls?state=${values.state}`;
  const answer = await fetch(url, { headers: { authorization: `Bearer ${token}` } });
  if (!answer.ok) throw new Error(`HTTP ${answer.status}: ${await answer.text()}`);
  const since = /^closed:>=(\d{4}-\d\d-\d\d)$/.exec(values.search)?.[1];
  if (since === undefined) throw new Error(`The search '${values.search}' can't be rehearsed.`);
  const pulls: unknown = await answer.json();
  const fields = values.json.split(',');
  const listed = (Array.isArray(pulls) ? pulls : [])
    .filter(({ closed_at }) => `${closed_at}`.slice(0, 10) >= since)
    .slice(0, Number(values.limit))
    .map(({ number, head }) => ({ number, isCrossRepository: head.repo.full_name !== values.repo }))
    .map((pull) => Object.fromEntries(Object.entries(pull).filter(([name]) => fields.includes(name))));
  process.stdout.write(
    execFileSync('jq', ['--raw-output', '--compact-output', values.jq], { input: JSON.stringify(listed) }),
  );
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
