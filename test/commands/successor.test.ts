import { expect, test } from '@jest/globals';
import { type Successor, whyGoOn } from '../../src/commands/successor.ts';

const arn = (revision: number) => `arn:aws:ecs:eu-central-1:123456789012:task-definition/shop-dev:${revision}`;
const [OLDER, OURS] = ['a'.repeat(40), 'b'.repeat(40)];

/** Why a run of revision 2, that came over the revision `over`, goes on after this took over. */
function why(successor: Partial<Successor>, over: number): Promise<string | undefined> {
  const taken = { revision: arn(1), origin: { commit: OLDER }, isProven: true, ...successor };
  const facts = { taskDefinitionArn: arn(2), previousTaskDefinitionArn: arn(over) };
  const compare = async () => ({ status: 'behind' }) as const;
  const { signal } = new AbortController();
  return whyGoOn(taken, { facts, origin: { commit: OURS } }, { compare, signal });
}

test.each<[string, Partial<Successor>, number, string | undefined]>([
  ['an older release that nobody has seen healthy', { revision: arn(3), isProven: false }, 1, 'An older release took'],
  ['an older release that was deployed, and healthy, since', { revision: arn(3) }, 1, 'An older release took'],
  ['a release of before that was healthy', { revision: arn(1) }, 1, undefined],
  ['the one that it came over, though its revision is newer', { revision: arn(3) }, 3, undefined],
  [
    'an older release that was asked for',
    { revision: arn(3), origin: { commit: OLDER, allowOlder: true } },
    1,
    undefined,
  ],
  ['its own', { revision: arn(2) }, 1, 'This release was taken over for a moment'],
])('a run that was superseded by %s', async (_, successor, over, said) => {
  const line = await why(successor, over);
  if (said === undefined) expect(line).toBeUndefined();
  else expect(line).toContain(said);
});
